@echo off
rem Starts DWIM on Windows: finds a JDK, builds the program if it is missing, and becomes it.
rem To build anew after the sources have changed, delete src\app\target\dwim.
setlocal EnableExtensions
set "ROOT=%~dp0"
set "ROOT=%ROOT:~0,-1%"
if exist "%ROOT%\lib" (set "DIST=%ROOT%") else (set "DIST=%ROOT%\src\app\target\dwim")

rem To build takes the compiler; to run does not.
set "TOOL=java.exe"
if not exist "%DIST%\lib" set "TOOL=javac.exe"
set "JDK="
if defined JAVA_HOME call :consider "%JAVA_HOME%"
for /f "delims=" %%J in ('where java 2^>nul') do call :consider "%%~dpJ.."
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%USERPROFILE%\.jdks\*") do call :consider "%%~D"
if not defined JDK (
  echo dwim: needs a JDK of version 25 or newer. Install one from https://adoptium.net, or set JAVA_HOME to it. 1>&2
  exit /b 1
)

if not exist "%DIST%\lib" (
  echo dwim: the program is not built yet: building it. The first time that takes a few minutes. 1>&2
  set "JAVA_HOME=%JDK%"
  call "%ROOT%\mvnw.cmd" -q -B -f "%ROOT%\pom.xml" -Dquick -Dmaven.test.skip=true package 1>&2 <nul
  if not exist "%DIST%\lib" (
    echo dwim: the build failed. 1>&2
    exit /b 1
  )
)

rem Most code runs too seldom for the slow compiler to pay, and while it works, on a machine of two cores, a key waits.
set "QUICK=-XX:TieredStopAtLevel=1"
for %%V in (eval bench) do if "%~1"=="%%V" set "QUICK="

set "OPT_OUT_TRACKING=true"
"%JDK%\bin\java.exe" --enable-native-access=ALL-UNNAMED -XX:+SuppressFatalErrorMessage -XX:+UseSerialGC %QUICK% -Xshare:auto -Xms16m -Xmx512m -XX:MinHeapFreeRatio=5 -XX:MaxHeapFreeRatio=15 -XX:MetaspaceSize=64m -XX:SweeperThreshold=50 -XX:+UnlockDiagnosticVMOptions -XX:AsyncDeflationInterval=5000 -XX:-AOTReplayTraining "-Ddwim.launcher=%ROOT%\dwim.cmd" -cp "%DIST%\lib\*" dev.dwim.app.Main %*
exit /b %ERRORLEVEL%

rem Takes the folder if it is a JDK of 25 or newer and none was found before.
:consider
if defined JDK exit /b 0
if not exist "%~1\release" exit /b 0
if not exist "%~1\bin\%TOOL%" exit /b 0
for /f tokens^=2^ delims^=^" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do for /f "delims=.+-" %%F in ("%%V") do if %%F GEQ 25 set "JDK=%~f1"
exit /b 0
