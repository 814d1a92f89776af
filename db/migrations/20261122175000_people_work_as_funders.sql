-- Funders write down what their own organisation puts into people's budgets. They stand to nobody: they know an award by their own
-- reference, and see no record.
alter table people.worker drop constraint role_is_known;
alter table people.worker add constraint role_is_known
  check (role in ('planner', 'decider', 'payer', 'holder', 'checker', 'watcher', 'funder'));
