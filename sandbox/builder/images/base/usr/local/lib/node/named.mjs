// `node --title=NAME` names the process in its command line only; this names its first thread too, for ps, lsof and top.
process.title = `${process.title}`;
