#!/bin/bash
# Makes an authority and with it a certificate for the host 'elasticsearch', valid for three years.
# The authority's key is thrown away: nobody can issue another. To renew, delete the two volumes.
set -euo pipefail

if [ -e /authority/ca.crt ]; then exit; fi
work=$(mktemp -d)
cd /usr/share/elasticsearch
bin/elasticsearch-certutil ca --silent --pem --out "$work/ca.zip"
unzip -q "$work/ca.zip" -d "$work"
bin/elasticsearch-certutil cert --silent --pem --name elasticsearch \
  --dns elasticsearch --dns localhost --ip 127.0.0.1 \
  --ca-cert "$work/ca/ca.crt" --ca-key "$work/ca/ca.key" --out "$work/certificate.zip"
unzip -q "$work/certificate.zip" -d "$work"

# Elasticsearch's user is in the group root.
install -m 640 "$work"/elasticsearch/elasticsearch.{crt,key} /certificate
install -m 644 "$work/ca/ca.crt" /authority
