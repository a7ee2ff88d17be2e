#!/bin/bash
# Gives the proxy's directories back to the user that its workers run as.
sudo chown -R hab:hab /hab/svc/builder-api-proxy/config
sudo chown -R hab:hab /hab/svc/builder-api-proxy/var
