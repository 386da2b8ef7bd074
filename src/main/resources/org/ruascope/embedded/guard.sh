# Runs the command given as arguments until it ends or standard input does. Standard input is a
# pipe from ruascope: it ends when ruascope closes it, and also when ruascope is killed in a way
# that leaves it no time to. Ctrl-C on a terminal reaches the whole process group; ruascope alone
# decides what it means.
trap '' INT HUP
exec 3<&0
"$@" 3<&- </dev/null &
server=$!
{ read -r _ <&3; kill "$server"; } &
watcher=$!
exec 3<&-
wait "$server"
status=$?
kill "$watcher" 2>/dev/null
exit "$status"
