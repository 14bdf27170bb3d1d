-- The to-do list in two lanes, each worked off by itself: what nobody waits for (a report of a call that is over) is never in the way of what
-- somebody waits for (a text that confirms). A lane's worker sees its own rows and no others; the names of their tasks are those of jobs.Lane.

create view job_prompt as
select task_name, task_instance, task_data, execution_time, picked, picked_by, last_success, last_failure, consecutive_failures, last_heartbeat, version, priority
from job where task_name <> 'aside';

create view job_aside as
select task_name, task_instance, task_data, execution_time, picked, picked_by, last_success, last_failure, consecutive_failures, last_heartbeat, version, priority
from job where task_name = 'aside';

create index job_prompt_by_time on job (execution_time) where task_name <> 'aside';
create index job_aside_by_time on job (execution_time) where task_name = 'aside';
drop index job_by_execution_time;
