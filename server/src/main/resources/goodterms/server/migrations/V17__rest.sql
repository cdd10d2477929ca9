-- Who of the several people of a letter has had it, by their places in it: each gets it apart from the others.
alter table outbox add column had int[];
