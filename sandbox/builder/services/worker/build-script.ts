/**
 * The build of a plan: sets up a tree, makes the program, packs it. Its steps wait rather than compute, so that many
 * stacks fit on one machine. Directory and names come by environment; prints what users see as the build's log.
 */
export const BUILD_SCRIPT = `set -eu
ident="$PKG_ORIGIN/$PKG_NAME/$PKG_VERSION/$PKG_RELEASE"
prefix="hab/pkgs/$ident"
say() { echo "   $PKG_NAME: $*"; }

say "Loading $PLAN_PATH"
say "Plan loaded"
say "Validating plan metadata"
sleep "$STEP_SECONDS"

say "Resolving dependencies"
for dep in $PKG_DEPS; do say "Resolved dependency '$dep'"; done
mkdir -p "$prefix/bin"
sleep "$STEP_SECONDS"

say "Building"
{
  echo '#!/bin/sh'
  echo "echo $ident"
} > "$prefix/bin/run"
chmod 0755 "$prefix/bin/run"
sh -n "$prefix/bin/run"
sleep "$STEP_SECONDS"

say "Installing"
printf '%s\\n' "$ident" > "$prefix/IDENT"
printf '%s\\n' "$PKG_TARGET" > "$prefix/TARGET"
for dep in $PKG_DEPS; do printf '%s\\n' "$dep"; done > "$prefix/DEPS"
{
  echo "# $ident"
  echo
  echo "* __Target__: $PKG_TARGET"
  echo
  echo "## Dependencies"
  echo
  for dep in $PKG_DEPS; do echo "* $dep"; done
} > "$prefix/MANIFEST"

say "Generating package artifact"
{
  printf 'HART-1\\n%s-20170101000000\\nSHA256\\n%s\\n\\n' "$PKG_ORIGIN" "$ident"
  tar -cf - "$prefix/IDENT" "$prefix/TARGET" "$prefix/DEPS" "$prefix/MANIFEST" "$prefix/bin" | gzip -c
} > "$ARTIFACT"
sleep "$STEP_SECONDS"

say "Artifact: $ARTIFACT"
say "SHA256 Checksum: $(sha256sum "$ARTIFACT" | cut -d ' ' -f 1)"
say "Build complete"
`;
