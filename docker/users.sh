#!/bin/bash
# Sets the password of Kibana's user, and makes ruascope's role and user.
set -euo pipefail

# $1: method, $2: path, standard input: JSON. The password isn't among the arguments, where any
# process could see it.
ask() {
  curl --silent --show-error --fail-with-body --cacert /authority/ca.crt \
    --config <(echo "user = \"elastic:$ELASTIC_PASSWORD\"") \
    --header 'Content-Type: application/json' --data-binary @- \
    --request "$1" "https://elasticsearch:9200/_security/$2"
  echo
}

ask PUT user/kibana_system/_password <<END
{ "password": "$KIBANA_PASSWORD" }
END

# To ask for the version, to keep the templates up to date, and to write and read its own indices.
ask PUT role/ruascope <<'END'
{
  "cluster": ["monitor", "manage_index_templates"],
  "indices": [
    {
      "names": ["dmarc-records*", "dmarc-reports*", "dmarc-alerts*", "dmarc-digests*"],
      "privileges": ["create_index", "write", "read", "maintenance"]
    }
  ]
}
END

ask PUT user/ruascope <<END
{ "password": "$RUASCOPE_PASSWORD", "roles": ["ruascope"] }
END
