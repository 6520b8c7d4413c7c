#!/bin/sh
# Makes a Debian package of a folder into which "make install PREFIX=/usr" has put everything:
# packaging/debian/build.sh STAGE VERSION TARGET.deb
set -eu
stage=$1 version=$2 target=$3
here=$(dirname "$0")
umask 022

if readelf -d "$stage/usr/bin/parkmetrics" | grep -q 'NEEDED.*libswift'; then
  echo "$0: the program needs shared Swift libraries, which Debian has not; make portable" >&2
  exit 1
fi
strip --strip-unneeded "$stage/usr/bin/parkmetrics"
doc=$stage/usr/share/doc/parkmetrics
install -D -m 644 "$here/copyright" "$doc/copyright"
# The date of the last change of the sources, so that the same sources give the same package.
epoch=${SOURCE_DATE_EPOCH:-$(git -C "$here" log -1 --format=%ct 2>/dev/null || date +%s)}
export SOURCE_DATE_EPOCH="$epoch"
{
  echo "parkmetrics ($version) unstable; urgency=medium"
  echo
  echo "  * Version $version."
  echo
  echo " -- ParkMetrics maintainers <maintainers@users.noreply.b-seed-e96751b5.example>  $(LC_ALL=C date -u -R -d "@$epoch")"
} | gzip -9n >"$doc/changelog.gz"
find "$stage/usr/share/man" -name '*.1' -exec gzip -9n {} +

# dpkg-shlibdeps wants a source package around it.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/debian"
printf 'Source: parkmetrics\n\nPackage: parkmetrics\nArchitecture: any\n' >"$work/debian/control"
program=$(realpath "$stage/usr/bin/parkmetrics")
(cd "$work" && dpkg-shlibdeps -O "$program" >substvars)
depends=$(sed -n 's/^shlibs:Depends=//p' "$work/substvars")

mkdir -p "$stage/DEBIAN"
(cd "$stage" && find usr -type f -exec md5sum {} + | LC_ALL=C sort -k 2 >DEBIAN/md5sums)
sed -e "s/@version@/$version/" -e "s/@architecture@/$(dpkg --print-architecture)/" \
  -e "s/@size@/$(du -sk --apparent-size "$stage/usr" | cut -f 1)/" -e "s/@depends@/$depends/" \
  "$here/control.in" >"$stage/DEBIAN/control"
install -m 755 "$here/postinst" "$here/postrm" "$stage/DEBIAN/"
dpkg-deb --root-owner-group --build "$stage" "$target"
