-- When it was put there. Keys begin again when a backup is restored; what is asked of the world under one does not.
alter table outbox add column written_at timestamptz not null default now();
