/** The companies the server works for: their catalogues and pages, version by version. */
package goodterms.server.company;
