/** All cases at once: clauses and facts as terms of a solver that answers whether some case makes them hold. */
package goodterms.terms.solver;
