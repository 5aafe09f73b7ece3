# Checks that ./duixian run starts from a clean clone on an empty data folder, answers, stops and
# starts again, also after the kill of its process. Read by everything.sh, which counts. Nothing
# waits longer than the process lives that it waits for.

clone=$PWD/target/clean-clone
export DUIXIAN_DATA=$PWD/target/clean-data
export DUIXIAN_PORT=0
unset DUIXIAN_DATABASE_URL
process=
address=

# A clone of the very sources that were built here would build the same program once more, so it is
# lent this one; a clone of others builds its own.
clone_here() {
  local there
  rm -rf "$clone" "$DUIXIAN_DATA"
  git clone -q . "$clone" || return 1
  there=$clone/target/run/$(root=$clone stamp)
  if [ "$(basename "$there")" = "$(basename "$folder")" ] && [ -f "$folder/options" ]; then
    mkdir -p "$(dirname "$there")"
    ln -s "$folder" "$there"
  fi
}

start() {
  "$clone/duixian" run >target/start.out 2>target/start.err </dev/null &
  process=$!
  if served target/start.out $process; then
    address=$(grep -o -m 1 'localhost:[0-9]*' target/start.out)
    return 0
  fi
  cat target/start.out target/start.err
  process=
  address=
  return 1
}

served() { # output, process: true once it tells its address, false when it ends before
  until grep -q 'localhost:[0-9]' "$1"; do
    kill -0 "$2" 2>/dev/null || return 1
    sleep 0.1
  done
}

answers() { # path: true when the answer is 200
  local answer
  [ -n "$address" ] || return 1
  exec 3<>"/dev/tcp/127.0.0.1/${address#*:}" || return 1
  printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$1" >&3
  answer=$(head -n 1 <&3)
  exec 3<&- 3>&-
  [[ $answer == *" 200"* ]]
}

stops() {
  [ -n "$process" ] && kill "$process" && wait "$process"
  [ -n "$process" ] && [ ! -e "$DUIXIAN_DATA/database/postmaster.pid" ]
}

killed() {
  [ -n "$process" ] || return 1
  kill -9 "$process"
  wait "$process"
  [ -e "$DUIXIAN_DATA/database/postmaster.pid" ]
}

link_given() { [ -n "$address" ] && grep -q '/sign-in/once/' target/start.out; }

# True when a further program beside the one that runs ends by itself with one line of words; where
# it serves instead, or nothing runs that it could disturb, there was no refusal.
refused() {
  local second status
  [ -n "$address" ] || return 1
  "$clone/duixian" run >target/second.out 2>target/second.err </dev/null &
  second=$!
  served target/second.out $second && kill $second
  wait $second
  status=$?
  [ $status -eq 2 ] && [ "$(wc -l <target/second.err)" -eq 1 ]
}

proves() {
  "$clone/duixian" verify >target/verify.out 2>target/verify.err </dev/null &&
    grep -q '^370105' target/verify.out
}

refuses_to_prove() {
  "$clone/duixian" verify >target/verify.out 2>target/verify.err </dev/null
  [ $? -eq 2 ] && [ "$(wc -l <target/verify.err)" -eq 1 ]
}

refuses_taken_port() {
  DUIXIAN_DATA=$PWD/target/other-data DUIXIAN_PORT=${address#*:} refused &&
    [ ! -e target/other-data ]
}

clone_here
check "a clean clone starts on an empty data folder" start
check "it answers" answers /sign-in
check "it gives a one-time sign-in link" link_given
check "a second one on the same data folder is refused in one line" refused
check "proving the trail beside it is refused in one line" refuses_to_prove
check "a taken port is refused in one line before anything is made" refuses_taken_port
check "it stops and its database with it" stops
check "it starts again" start
check "it answers again" answers /sign-in
check "its process can be killed" killed
check "it starts after the kill" start
check "it answers after the kill" answers /sign-in
check "it stops after the kill" stops
check "its trail is proven on the command line" proves
rm -rf "$clone" "$DUIXIAN_DATA"
