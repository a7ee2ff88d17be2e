# Login shells of other kinds than bash have no such hooks.
if [ -n "${BASH_VERSION-}" ]; then . /etc/bash.integration; fi
