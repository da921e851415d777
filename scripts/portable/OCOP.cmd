@echo off
rem Double-click: the menu. Files or a folder dropped here: they are rated. Typed: OCOP rate tinh.csv
setlocal EnableExtensions DisableDelayedExpansion
if not exist "%~dp0app\node.exe" goto packed
set "OCOP_CODE_PAGE="
for /f "tokens=2 delims=:." %%p in ('chcp') do set "OCOP_CODE_PAGE=%%p"
chcp 65001 >nul
"%~dp0app\node.exe" "%~dp0app\bin\ocop.js" %*
set "OCOP_STATUS=%ERRORLEVEL%"
if defined OCOP_CODE_PAGE chcp %OCOP_CODE_PAGE% >nul
exit /b %OCOP_STATUS%

:packed
echo Chua giai nen: hay bam chuot phai vao tep zip, chon Extract All (Giai nen tat ca),
echo roi mo OCOP.cmd trong thu muc vua hien ra. Tep OCOP.cmd phai nam canh thu muc app.
echo.
echo Not unpacked yet: right-click the zip file, choose Extract All, and open OCOP.cmd
echo in the folder that appears. OCOP.cmd has to stay beside the folder app.
pause
exit /b 2
