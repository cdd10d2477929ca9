-- Each attempt to come in stands there before it is known what comes of it, and goes again if it was right; many who try at
-- once clear away old ones without waiting for each other.
alter table attempt add column id bigint generated always as identity;
alter table attempt add primary key (company, id);
grant update on attempt to goodterms_app;

-- Whom or what it concerned, where that is no account: somebody of the staff and their role, a key, a provider of identities.
alter table audit add column about text;
