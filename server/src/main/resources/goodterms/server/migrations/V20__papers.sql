-- Invoices, payments, refunds and credit notes are written with their account, whose company is known to exist. To look for
-- the company once more for each of them takes as long as an index.
alter table invoice drop constraint invoice_company_fkey;
alter table payment drop constraint payment_company_fkey;
alter table refund drop constraint refund_company_fkey;
alter table credit_note drop constraint credit_note_company_fkey;
