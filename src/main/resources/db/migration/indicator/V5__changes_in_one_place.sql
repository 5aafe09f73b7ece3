-- The history of observations stands with those of all other things. What a value became, but for the
-- number itself, was not written down: it is what the next change found, or what stands.
-- No row stands in the new table yet, so its owner steps out of its policy by hand.
alter table change_entry no force row level security;
insert into change_entry (district, kind, subject, within, at, account, account_name, action, reason,
                          before, after)
select c.district, 'observation', c.observation::text, c.indicator, c.at, c.account, c.account_name,
       'observation.correct', c.reason,
       jsonb_build_object('value', c.old_value, 'bound', c.old_bound, 'origin', c.old_origin,
                          'statement', c.old_statement, 'note', c.old_note,
                          'recordedAt', c.old_recorded_at, 'recordedBy', c.old_recorded_by,
                          'closed', false),
       jsonb_build_object('value', c.new_value, 'bound', c.new_bound,
                          'origin', coalesce(n.old_origin, o.origin),
                          'statement', case when n.id is null then o.statement else n.old_statement end,
                          'note', case when n.id is null then o.note else n.old_note end,
                          'recordedAt', c.at, 'recordedBy', c.account_name, 'closed', c.closed)
from observation_change c
join observation o on o.district = c.district and o.id = c.observation
left join lateral (
  select x.* from observation_change x
  where x.district = c.district and x.observation = c.observation and x.id > c.id
  order by x.id limit 1
) n on true
order by c.district, c.id;
drop table observation_change;
alter table change_entry force row level security;
