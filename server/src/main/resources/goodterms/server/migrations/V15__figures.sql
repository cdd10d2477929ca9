-- What pages and figures read of a journal: every row but those in which nothing but use was counted, of which there may be
-- very many. Queries repeat the condition letter by letter.
create index journal_beside_use on journal (company, account, number)
  where events ~ '"type":"(?!usage-recorded|usage-warned|activity-recorded)';

-- Which accounts have figures that are no longer what their journals say, by the version that made them so; and by which
-- zone's months the figures of a company were made. Where that is not said, all are made again; so neither needs to be in the
-- write-ahead log: a database that broke down, or that another took over from, has emptied both.
create unlogged table stale_figures (
  company text not null,
  account text not null,
  version bigint not null,
  aside   boolean not null default false,
  primary key (company, account, version)
);

create unlogged table figures_zone (
  company text primary key references company,
  zone    text not null
);

drop table figured;

call keep_apart('stale_figures', 'figures_zone');
grant select, insert, update, delete on stale_figures to goodterms_app;
grant select, insert, update on figures_zone to goodterms_app;

-- Amounts of different currencies can't be compared.
drop index case_file_by_amount;
create index case_file_by_amount
  on case_file (company, (coalesce(currency, '~') collate "C"), (-minor), account, number);

drop index month_of_money_month;
create index month_of_money_of_currency on month_of_money (company, currency, month);

create index precedent_latest on precedent (company, clock, decided_at desc);
