# Checks that ./duixian run starts from a clean clone on an empty data folder, answers, stops and
# starts again, also after the kill of its process. Read by everything.sh, which counts.

clone=$PWD/target/clean-clone
export DUIXIAN_DATA=$PWD/target/clean-data
export DUIXIAN_PORT=0
unset DUIXIAN_DATABASE_URL
process=
address=

start() {
  "$clone/duixian" run >target/start.out 2>target/start.err </dev/null &
  process=$!
  address=
  for _ in $(seq 3000); do
    address=$(grep -o -m 1 'localhost:[0-9]*' target/start.out || true)
    [ -z "$address" ] || return 0
    kill -0 $process 2>/dev/null || break
    sleep 0.1
  done
  cat target/start.out target/start.err
  return 1
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
  kill "$process" && wait "$process"
  [ ! -e "$DUIXIAN_DATA/database/postmaster.pid" ]
}

killed() {
  kill -9 "$process"
  wait "$process"
  [ -e "$DUIXIAN_DATA/database/postmaster.pid" ]
}

link_given() { grep -q '/sign-in/once/' target/start.out; }

refuses_second() {
  "$clone/duixian" run >target/second.out 2>target/second.err </dev/null
  [ $? -eq 2 ] && [ "$(wc -l <target/second.err)" -eq 1 ]
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
  DUIXIAN_DATA=$PWD/target/other-data DUIXIAN_PORT=${address#*:} \
    "$clone/duixian" run >target/second.out 2>target/second.err </dev/null
  [ $? -eq 2 ] && [ "$(wc -l <target/second.err)" -eq 1 ] && [ ! -e target/other-data ]
}

rm -rf "$clone" "$DUIXIAN_DATA"
git clone -q . "$clone"
check "a clean clone starts on an empty data folder" start
check "it answers" answers /sign-in
check "it gives a one-time sign-in link" link_given
check "a second one on the same data folder is refused in one line" refuses_second
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
