/**
 * What turns a plan into a package: reads `plan.sh`, runs its `do_build` and `do_install`, packs the result. It runs
 * inside the build's network namespace. Names come by environment; what it prints is the build's log. The time of a
 * build passes in `compile`, which mostly waits, so that many stacks fit on one machine.
 */
export const BUILD_SCRIPT = String.raw`set -eu
cd src
build_line() { echo "   $pkg_name: $*"; }
compile() {
  local unit
  for ((unit = 1; unit <= $1; unit++)); do
    printf '%s\n' "$pkg_name" "$unit" "$UNIT_SECONDS" > "unit-$unit.o"
    sleep "$UNIT_SECONDS"
    ((unit % 8)) || build_line "[$((unit * 100 / $1))%] Building object unit-$unit.o"
  done
}
do_build() { compile 4; }
do_install() {
  printf '#!/bin/sh\necho %s\n' "$ident" > "$pkg_prefix/bin/run"
  chmod 0755 "$pkg_prefix/bin/run"
}

echo "   : Loading $PLAN_PATH"
. "./$PLAN_PATH"
build_line "Plan loaded"
build_line "Validating plan metadata"
[ "$pkg_origin/$pkg_name" = "$PROJECT" ] || { build_line "ERROR: the plan is not that of $PROJECT"; exit 1; }
ident="$PROJECT/$pkg_version/$PKG_RELEASE"
pkg_prefix="$PWD/hab/pkgs/$ident"
artifact="$OLDPWD/artifact.hart"
mkdir -p "$pkg_prefix/bin"

build_line "Resolving dependencies"
for dep in $RESOLVED_DEPS; do build_line "Resolved dependency '$dep'"; done
build_line "Building"
do_build
build_line "Installing"
do_install

build_line "Creating manifest"
echo "$ident" > "$pkg_prefix/IDENT"
echo "$PKG_TARGET" > "$pkg_prefix/TARGET"
for dep in $RESOLVED_DEPS; do echo "$dep"; done > "$pkg_prefix/DEPS"
{
  printf '# %s\n\n* __Target__: %s\n\n## Dependencies\n\n' "$ident" "$PKG_TARGET"
  for dep in $RESOLVED_DEPS; do echo "* $dep"; done
} > "$pkg_prefix/MANIFEST"
build_line "Generating package artifact"
files="hab/pkgs/$ident"
{
  printf 'HART-1\n%s\nSHA256\n%s\n\n' "$ORIGIN_KEY" "$ident"
  tar -cf - "$files/IDENT" "$files/TARGET" "$files/DEPS" "$files/MANIFEST" "$files/bin" | gzip -c
} > "$artifact"
build_line "Artifact: $artifact"
build_line "SHA256 Checksum: $(sha256sum "$artifact" | cut -d ' ' -f 1)"
build_line "hab-plan-build cleanup"
`;
