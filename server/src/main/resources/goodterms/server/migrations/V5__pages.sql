-- What readers say of the published pages: how many found their answer, and never who they are.
create table answered (
  company text not null,
  page    text not null,
  version text not null,
  place   text not null,
  yes     bigint not null,
  no      bigint not null,
  primary key (company, page, version, place)
);

-- The forms that were sent, by what was drawn for each when it was shown, so that a double click counts once; a day later
-- they are forgotten.
create table answered_form (
  company text not null,
  form    text not null,
  place   text not null,
  at      timestamptz not null,
  primary key (company, form, place)
);

create index answered_form_at on answered_form (company, at);

alter table answered enable row level security;
alter table answered force row level security;
create policy of_company on answered using (company = current_setting('goodterms.company', true));
alter table answered_form enable row level security;
alter table answered_form force row level security;
create policy of_company on answered_form using (company = current_setting('goodterms.company', true));

grant select, insert, update on answered to goodterms_app;
grant select, insert, delete on answered_form to goodterms_app;
