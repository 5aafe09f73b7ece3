#!/usr/bin/env bash
# Runs every test and ends with the sum. Called by ./duixian test, which has found the JDK.
set -uo pipefail

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

prepare_browser() {
  has_chromium && has_chinese_font && return
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing chromium and a Chinese font…"
    { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
      chromium fontconfig fonts-noto-cjk; } >target/browser.log 2>&1
  fi
  has_chromium || left_out+=("browser journeys: no chromium, and it could not be installed")
  has_chinese_font || left_out+=("Chinese in screenshots: no Chinese font")
}

# Reading copies need TrueType outlines, which the font for the browser does not have.
prepare_paper_fonts() {
  find /usr/share/fonts /usr/local/share/fonts -name uming.ttc 2>/dev/null | grep -q . && return
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
    { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
      fonts-arphic-uming fonts-arphic-ukai fonts-wqy-zenhei; } >target/fonts.log 2>&1 && return
  fi
  left_out+=("PDF of papers: no Chinese TrueType font, and it could not be installed")
}

# Adds the counts of the reports; a build that ended without any counts as one failure.
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
prepare_browser
prepare_paper_fonts
check "formatting" mvn -q -B -Dstyle.color=never spotless:check
rm -rf target/surefire-reports
mvn -q -B -Dstyle.color=never test
status=$?
count_reports
[ $status -eq 0 ] || [ $failed -gt 0 ] || failed=1
source src/test/sh/start.sh

for reason in "${left_out[@]+"${left_out[@]}"}"; do
  echo "LEFT OUT $reason"
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
