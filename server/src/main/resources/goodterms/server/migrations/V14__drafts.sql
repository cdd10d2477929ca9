-- Everybody whose words are in a draft: none of them publishes it. Whoever changed it last is so far all that is known. The
-- rows are rewritten by their type, because an update would see those of one company alone.
alter table draft add column authors text[];
alter table draft alter column authors type text[] using array[changed_by];
alter table draft alter column authors set not null;
