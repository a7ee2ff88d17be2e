# `psql` of the hab user finds the server's own tools.
PATH=$PATH:/hab/pkgs/core/postgresql/15.0/20170514001355/bin
