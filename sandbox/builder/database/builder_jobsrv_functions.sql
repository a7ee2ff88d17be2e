-- What jobsrv does to its tables in one step each. Two threads of it work on jobs at the same time: the manager of
-- workers changes states and clears scheduler_sync, the scheduler takes in what is not synced and sets it.
SET search_path TO shard_0, public;

-- The oldest job that waits, given to a worker. Somebody else who asks at the same moment gets the next one.
CREATE FUNCTION next_pending_job(p_worker text) RETURNS SETOF jobs LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  taken jobs%ROWTYPE;
BEGIN
  SELECT * INTO taken FROM jobs WHERE job_state = 'Pending' ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  INSERT INTO busy_workers (ident, job_id) VALUES (p_worker, taken.id) ON CONFLICT DO NOTHING;
  RETURN QUERY UPDATE jobs
    SET job_state = 'Dispatched', worker = p_worker, scheduler_sync = false, updated_at = now()
    WHERE id = taken.id RETURNING *;
END
$$;

CREATE FUNCTION set_job_state(p_id bigint, p_state text) RETURNS void LANGUAGE sql SET search_path FROM CURRENT AS $$
  UPDATE jobs SET job_state = p_state, scheduler_sync = false, updated_at = now() WHERE id = p_id;
$$;

-- Takes over what a worker says of its job.
CREATE FUNCTION update_job(p_id bigint, p_state text, p_started timestamptz, p_finished timestamptz, p_ident text,
                           p_error text) RETURNS void LANGUAGE sql SET search_path FROM CURRENT AS $$
  UPDATE jobs
  SET job_state = p_state, build_started_at = coalesce(p_started, build_started_at), build_finished_at = p_finished,
      package_ident = p_ident, net_error_msg = p_error, scheduler_sync = false, updated_at = now()
  WHERE id = p_id;
  DELETE FROM busy_workers WHERE job_id = p_id AND p_state IN ('Complete', 'Failed', 'CancelComplete');
$$;

-- Puts a job whose worker is lost, or did not want it, back into the queue; one that was being cancelled is so again.
CREATE FUNCTION requeue_job(p_id bigint) RETURNS void LANGUAGE sql SET search_path FROM CURRENT AS $$
  UPDATE jobs
  SET job_state = 'Pending', worker = NULL, build_started_at = NULL, scheduler_sync = false, updated_at = now()
  WHERE id = p_id AND job_state IN ('Dispatched', 'Rejected');
  UPDATE jobs SET job_state = 'CancelPending' WHERE id = p_id AND job_state = 'CancelProcessing';
  DELETE FROM busy_workers WHERE job_id = p_id;
$$;

-- What the scheduler has not taken in yet, in the order in which it happened.
CREATE FUNCTION sync_jobs() RETURNS SETOF jobs LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT * FROM jobs WHERE NOT scheduler_sync ORDER BY coalesce(updated_at, created_at);
$$;

-- The scheduler has taken a job in; not so when it has changed again in the meantime.
CREATE FUNCTION set_job_sync(p_id bigint, p_state text) RETURNS void LANGUAGE sql SET search_path FROM CURRENT AS $$
  UPDATE jobs SET scheduler_sync = true WHERE id = p_id AND job_state = p_state;
$$;

-- The group that keeps others of its project waiting, if there is one.
CREATE FUNCTION check_active_group(p_project_name text) RETURNS SETOF groups
LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
  SELECT * FROM groups
  WHERE group_state IN ('Pending', 'Dispatching') AND project_name = p_project_name ORDER BY id LIMIT 1;
$$;

-- Ends a group. Its jobs are marked for the manager of workers; projects that nobody works on end here.
CREATE FUNCTION cancel_group(p_id bigint) RETURNS void LANGUAGE sql SET search_path FROM CURRENT AS $$
  UPDATE jobs SET job_state = 'CancelPending', scheduler_sync = false, updated_at = now()
  WHERE group_id = p_id AND job_state IN ('Pending', 'Dispatched', 'Rejected');
  UPDATE group_projects SET project_state = 'Canceled'
  WHERE group_id = p_id AND (project_state = 'NotStarted' OR project_state = 'InProgress' AND NOT EXISTS (
    SELECT FROM jobs WHERE jobs.id = group_projects.job_id
      AND job_state IN ('CancelPending', 'CancelProcessing')));
  UPDATE groups SET group_state = 'Canceled', updated_at = now()
  WHERE id = p_id AND group_state IN ('Queued', 'Pending', 'Dispatching');
$$;
