#!/bin/bash
# Looks at ens4 on every worker of an environment: whether the worker itself has it, or else which build's namespace
# does. -r repairs where the worker does not have it: it ends the namespaces of builds there and brings ens4 back.
usage() { echo "usage: probe-workers.sh live|acceptance [-r]" >&2; exit 2; }

case $1 in
  live) workers='live-builder-worker-0 live-builder-worker-1' ;;
  acceptance) echo 'probe-workers.sh: acceptance has no workers' >&2; exit 1 ;;
  *) usage ;;
esac
case $2 in '') repair= ;; -r) repair=yes ;; *) usage ;; esac

# Runs on a worker, as root.
probe='
  if ip link show ens4 > /dev/null 2>&1; then echo "ens4 is here"; exit 0; fi
  for namespace in /run/netns/job-*; do
    pid=$(readlink "$namespace" 2> /dev/null | cut -d/ -f3)
    [ -n "$pid" ] && [ -e "/proc/$pid/ns/net" ] || continue
    setpriv --reuid=hab --regid=hab --init-groups nsenter -t "$pid" -U -n --preserve-credentials \
      ip link show ens4 > /dev/null 2>&1 || continue
    for member in $(ip netns pids "${namespace##*/}" 2> /dev/null); do
      project=$(tr "\0" "\n" < "/proc/$member/environ" 2> /dev/null | sed -n "s/^PROJECT=//p")
      [ -n "$project" ] && break
    done
    echo "ens4 is in ${namespace##*/} (${project:-no build}, since $(ps -o etime= -p "$pid" | tr -d " "))"
    exit 3
  done
  echo "ens4 is MISSING"
  exit 4
'

status=0
for worker in $workers; do
  said=$(ssh "$worker" sudo sh -s <<< "$probe")
  result=$?
  echo "$worker: ${said:-cannot be reached}"
  ((result == 0)) && continue
  if [[ -n $repair && $result =~ ^[34]$ ]]; then
    ssh "$worker" sudo reset-network ens4 && echo "$worker: repaired" && continue
  fi
  ((result == 3)) || status=1
done
exit "$status"
