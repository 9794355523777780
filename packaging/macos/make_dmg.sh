#!/bin/sh
# Makes the disk image for macOS: signs the app, packs it beside a link to Applications.
#
#   packaging/macos/make_dmg.sh dist/folder/Auroraplan.app dist/Auroraplan-0.1.0-arm64.dmg
#
# Without SIGNING_IDENTITY the signature is ad hoc: the app runs, and macOS asks the user once whether it may.
# With it (a "Developer ID Application" in the keychain) and NOTARY_PROFILE, the image is notarised and stapled.
set -eu

app=$1
image=$2
identity=${SIGNING_IDENTITY:--}

if [ "$identity" = "-" ]; then
    codesign --force --deep --sign - "$app"
else
    entitlements=$(dirname "$0")/entitlements.plist
    find "$app/Contents" -type f \( -name '*.dylib' -o -name '*.so' \) \
        -exec codesign --force --options runtime --timestamp --sign "$identity" {} +
    codesign --force --options runtime --timestamp --entitlements "$entitlements" --sign "$identity" "$app"
fi
codesign --verify --deep --strict "$app"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -R "$app" "$folder/"
ln -s /Applications "$folder/Applications"
cp "$(dirname "$0")/../../LICENSE" "$(dirname "$0")/../../NOTICE" "$folder/"
rm -f "$image"
hdiutil create -volname Auroraplan -srcfolder "$folder" -fs HFS+ -format UDZO "$image"

if [ "$identity" != "-" ]; then
    codesign --force --timestamp --sign "$identity" "$image"
    if [ -n "${NOTARY_PROFILE:-}" ]; then
        xcrun notarytool submit "$image" --keychain-profile "$NOTARY_PROFILE" --wait
        xcrun stapler staple "$image"
    fi
fi
