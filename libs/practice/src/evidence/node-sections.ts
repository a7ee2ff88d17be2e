/** One part of what is captured of a node. */
export interface NodeSection {
  title: string;
  /** For the node's own shell, so that its tools are those that responders have. */
  script: string;
}

/** What is captured: what an action would change or destroy, the most fleeting first. */
export const NODE_SECTIONS: readonly NodeSection[] = [
  { title: 'Time and load', script: 'date -u; uptime' },
  { title: 'Processes', script: 'ps -eo pid,ppid,user,stat,lstart,pcpu,pmem,rss,wchan:24,args --forest' },
  { title: 'Sockets', script: 'ss -tuanp; ss -xanp' },
  {
    title: 'Open files that were removed',
    script: 'ls -l /proc/[0-9]*/fd 2>/dev/null | grep deleted || true',
  },
  { title: 'Memory', script: 'free -m; cat /proc/meminfo' },
  { title: 'File systems', script: 'df -h; df -i; mount' },
  { title: 'Network', script: 'ip addr; ip route' },
  { title: 'Logs', script: 'journalctl --no-pager -n 2000' },
];
