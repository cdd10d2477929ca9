-- The forms that people who are in have sent, by what was drawn for each when it was shown, so that a double click and the
-- back button never act twice: the second leads where the first led. A day later they are forgotten.
create table sent_form (
  company text not null,
  session text not null,
  form    text not null,
  at      timestamptz not null,
  led_to  text not null default '',
  primary key (company, session, form)
);

create index sent_form_at on sent_form (company, at);

call keep_apart('sent_form');

grant select, insert, update, delete on sent_form to goodterms_app;
