/** Lives of accounts drawn by chance, in a world where processors fail and shells crash; a seed gives the same life again. */
package goodterms.journal.simulation;
