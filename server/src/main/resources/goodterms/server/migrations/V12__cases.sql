-- What staff sort and sift open cases by: what each waits for, whether its reply is late, and what is at stake, in minor
-- units; nothing where no money is asked for.
alter table case_file
  add column awaits   text not null default 'decision' check (awaits in ('finding', 'second', 'decision', 'answer')),
  add column overdue  boolean not null default false,
  add column currency text,
  add column minor    bigint not null default 0;

create index case_file_by_age on case_file (company, opened_at, account, number);
create index case_file_by_amount on case_file (company, (-minor), account, number);
create index case_file_assigned on case_file (company, assignee, answer_by, account, number);
create index case_file_overdue on case_file (company, answer_by, account, number) where overdue;
