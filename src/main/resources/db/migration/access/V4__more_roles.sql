-- Deputies and the desks of cases beside the office, the units and the leaders.
alter table account drop constraint account_role_check;
alter table account add constraint account_role_check check (role in (
  'ADMINISTRATOR', 'OFFICE', 'UNIT', 'LEADER', 'READER',
  'DEPUTY', 'SEAT', 'GRID_WORKER', 'MEDIATOR', 'TAX_DESK'));
-- Whether it was ever given something beside its role: the others need not be asked about.
alter table account add column granted boolean not null default false;
