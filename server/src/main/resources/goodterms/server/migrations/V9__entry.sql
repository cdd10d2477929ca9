-- By which form a link was used up, so that who clicks its button twice comes in all the same.
alter table link add column used_by text not null default '';
