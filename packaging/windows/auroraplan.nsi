; The installer for Windows: for one user, without administrator rights.
;
;   makensis -WX -DVERSION=0.1.0 -DSOURCE=dist/folder/auroraplan -DOUTPUT=setup.exe packaging/windows/auroraplan.nsi
;
; Silent: setup.exe /S  and  uninstall.exe /S. The folder is fixed, so that removing it removes nothing else.

Unicode true
ManifestDPIAware true
ManifestSupportedOS all
SetCompressor /SOLID lzma
RequestExecutionLevel user

!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "WinVer.nsh"
!include "x64.nsh"

!define TITLE "Auroraplan"
!define TRIP "Auroraplan.Trip"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Auroraplan"

Name "${TITLE}"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\Auroraplan"
BrandingText "${TITLE} ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${TITLE}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${TITLE}: plans trips to see the aurora"
VIAddVersionKey "LegalCopyright" "MIT licence"

!define MUI_ICON "${ICONS}/auroraplan.ico"
!define MUI_UNICON "${ICONS}/auroraplan.ico"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\auroraplanw.exe"

!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

Function .onInit
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "${TITLE} needs Windows 10 or newer." /SD IDOK
    Abort
  ${EndIf}
  ${IfNot} ${RunningX64}
    MessageBox MB_OK|MB_ICONSTOP "${TITLE} needs a 64-bit Windows." /SD IDOK
    Abort
  ${EndIf}
FunctionEnd

Section "Auroraplan"
  SetOutPath "$INSTDIR"
  ; An older version's files would be found beside the new ones.
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\licences"
  File /r "${SOURCE}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  CreateShortcut "$SMPROGRAMS\Auroraplan.lnk" "$INSTDIR\auroraplanw.exe"

  WriteRegStr HKCU "Software\Classes\.auroratrip" "" "${TRIP}"
  WriteRegStr HKCU "Software\Classes\.auroratrip" "Content Type" "application/vnd.auroraplan.trip+json"
  WriteRegStr HKCU "Software\Classes\${TRIP}" "" "Auroraplan trip"
  WriteRegStr HKCU "Software\Classes\${TRIP}\DefaultIcon" "" "$INSTDIR\auroraplanw.exe,0"
  WriteRegStr HKCU "Software\Classes\${TRIP}\shell\open\command" "" '"$INSTDIR\auroraplanw.exe" "%1"'
  ; A command line in any terminal: auroraplan plan tromso
  WriteRegStr HKCU "Software\Microsoft\Windows\CurrentVersion\App Paths\auroraplan.exe" "" "$INSTDIR\auroraplan.exe"

  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "${TITLE}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\auroraplanw.exe"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "The Auroraplan developers"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "URLInfoAbout" "https://github.com/auroraplan/auroraplan"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" "$0"
  ${RefreshShellIcons}
SectionEnd

Section "Uninstall"
  ; Favourites, trips and settings lie elsewhere and stay.
  RMDir /r "$INSTDIR"
  Delete "$SMPROGRAMS\Auroraplan.lnk"
  DeleteRegKey HKCU "Software\Classes\${TRIP}"
  ReadRegStr $0 HKCU "Software\Classes\.auroratrip" ""
  ${If} $0 == "${TRIP}"
    DeleteRegKey HKCU "Software\Classes\.auroratrip"
  ${EndIf}
  DeleteRegKey HKCU "Software\Microsoft\Windows\CurrentVersion\App Paths\auroraplan.exe"
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  ${RefreshShellIcons}
SectionEnd
