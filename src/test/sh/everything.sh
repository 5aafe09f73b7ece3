# Runs every test and ends with the sum. Read by ./duixian test, which has found the JDK and Maven.
set +e

passed=0
failed=0
left_out=()

check() { # name, command…
  local name=$1
  shift
  if "$@"; then
    passed=$((passed + 1))
    echo "ok       $name"
  else
    failed=$((failed + 1))
    echo "FAILED   $name"
  fi
}

has_chromium() { command -v chromium chromium-browser google-chrome >/dev/null 2>&1; }
has_chinese_font() { command -v fc-list >/dev/null 2>&1 && [ -n "$(fc-list :lang=zh family)" ]; }

# Reading copies need TrueType outlines, which the font for the browser does not have.
has_paper_font() {
  find /usr/share/fonts /usr/local/share/fonts -name uming.ttc 2>/dev/null | grep -q .
}

install_what_is_missing() {
  local missing=()
  has_chromium && has_chinese_font || missing+=(chromium fontconfig fonts-noto-cjk)
  has_paper_font || missing+=(fonts-arphic-uming fonts-arphic-ukai fonts-wqy-zenhei)
  [ ${#missing[@]} -gt 0 ] && [ "$(id -u)" -eq 0 ] && command -v apt-get || return 0
  apt-get update
  DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"
}

tell_what_is_missing() {
  has_chromium || left_out+=("browser journeys: no chromium, and it could not be installed")
  has_chinese_font || left_out+=("Chinese in screenshots: no Chinese font")
  has_paper_font ||
    left_out+=("PDF of papers: no Chinese TrueType font, and it could not be installed")
}

formatted() {
  wait "$formatting" && return
  cat target/formatting.log
  return 1
}

smoked() {
  wait "$smoking" && return
  cat target/bench.log
  return 1
}

# Packs what was compiled for the tests, so that it is compiled once, and tells the benches where
# their libraries are. Where this fails, the clone of
# the start check builds for itself and says why.
pack() {
  maven -Pbench spring-boot:process-aot@process-aot jar:jar@default-jar \
    spring-boot:repackage@repackage dependency:build-classpath \
    -Dmdep.outputFile="$PWD/target/bench.path" -Dmdep.includeScope=test \
    >target/build.log 2>&1 && unpack
}

# Adds the counts of the reports; tests that ended without any count as one failure.
count_reports() {
  local reports=(target/surefire-reports/TEST-*.xml)
  if [ ! -e "${reports[0]}" ]; then
    failed=$((failed + 1))
    return
  fi
  local tests failures errors skipped
  read -r tests failures errors skipped < <(
    awk '
      function value(name) { return match($0, " " name "=\"[0-9]+\"") \
        ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : 0 }
      /<testsuite / { t += value("tests"); f += value("failures"); e += value("errors"); s += value("skipped") }
      END { print t + 0, f + 0, e + 0, s + 0 }' "${reports[@]}")
  passed=$((passed + tests - failures - errors - skipped))
  failed=$((failed + failures + errors))
  [ "$skipped" -eq 0 ] || left_out+=("$skipped tests left themselves out (see target/surefire-reports)")
}

mkdir -p target
install_what_is_missing >target/packages.log 2>&1 &
installing=$!
maven spotless:check >target/formatting.log 2>&1 &
formatting=$!
if maven test-compile; then
  wait $installing
  tell_what_is_missing
  check "formatting" formatted
  rm -rf target/surefire-reports target/shapes
  maven surefire:test
  status=$?
  count_reports
  [ $status -eq 0 ] || [ $failed -gt 0 ] || failed=1
  pack
  bash duixian bench smoke >target/bench.log 2>&1 &
  smoking=$!
  source src/test/sh/start.sh
  check "every bench has a small run" smoked
else
  failed=1
  wait $installing
  check "formatting" formatted
fi

for reason in "${left_out[@]+"${left_out[@]}"}"; do
  echo "LEFT OUT $reason"
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
exit
