package dev.dwim.app.platform;

import dev.dwim.api.Answer;
import dev.dwim.api.Value;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// By a script that the system's own interpreter runs: it looks a few times a second, and writes a line when things
/// have
/// changed. Looking happens in that process, so that what goes wrong there cannot harm this one. Untried on real
/// machines.
///
/// @param programs those of this computer
/// @param command  the interpreter with the script
/// @param said     who tells
record ScriptWay(Programs programs, List<String> command, String said) implements WindowWay {
    /// `GetForegroundWindow`, `GetWindowTextW` and `GetWindowThreadProcessId` as in Microsoft's documentation of
    /// winuser.h.
    private static final String POWERSHELL = """
            [Console]::OutputEncoding = New-Object Text.UTF8Encoding $false
            $user = Add-Type -Name User -Namespace Front -PassThru -MemberDefinition @'
            [DllImport("user32.dll")] public static extern IntPtr GetForegroundWindow();
            [DllImport("user32.dll", CharSet = CharSet.Unicode)]
            public static extern int GetWindowTextW(IntPtr window, System.Text.StringBuilder text, int most);
            [DllImport("user32.dll")] public static extern uint GetWindowThreadProcessId(IntPtr window, out uint id);
            '@
            $before = ''
            while ($true) {
                $now = '{}'
                $window = $user::GetForegroundWindow()
                if ($window -ne [IntPtr]::Zero) {
                    $title = New-Object Text.StringBuilder 4096
                    [void]$user::GetWindowTextW($window, $title, 4096)
                    $id = [uint32]0
                    [void]$user::GetWindowThreadProcessId($window, [ref]$id)
                    $app = (Get-Process -Id $id -ErrorAction SilentlyContinue).ProcessName
                    $now = @{ app = "$app"; title = "$title"; pid = $id } | ConvertTo-Json -Compress
                }
                if ($now -cne $before) {
                    [Console]::Out.WriteLine($now)
                    $before = $now
                }
                Start-Sleep -Milliseconds 200
            }
            """;

    /// System Events as in Apple's Mac Automation Scripting Guide. It asks the user for leave once, and for titles
    /// takes
    /// the permission Accessibility.
    private static final String JAVASCRIPT = """
            ObjC.import('Foundation');
            const out = $.NSFileHandle.fileHandleWithStandardOutput;
            const events = Application('System Events');
            let before = '';
            while (true) {
                let now = {};
                try {
                    const process = events.processes.whose({ frontmost: true })[0];
                    now = { app: process.name(), title: '', pid: process.unixId() };
                    now.title = process.windows[0].name() || '';
                } catch (untold) {}
                const line = JSON.stringify(now);
                if (line !== before) {
                    out.writeData($(line + '\\n').dataUsingEncoding($.NSUTF8StringEncoding));
                    before = line;
                }
                delay(0.3);
            }
            """;

    static ScriptWay ofWindows(Programs programs) {
        // Encoded, since Windows has no one way to quote an argument.
        var script = Base64.getEncoder().encodeToString(POWERSHELL.getBytes(StandardCharsets.UTF_16LE));
        return new ScriptWay(
                programs,
                List.of("powershell.exe", "-NoProfile", "-NonInteractive", "-EncodedCommand", script),
                "by Windows, untried so far");
    }

    static ScriptWay ofMac(Programs programs) {
        return new ScriptWay(
                programs,
                List.of("osascript", "-l", "JavaScript", "-e", JAVASCRIPT),
                "by System Events of macOS, untried so far");
    }

    @Override
    public Answer<Feed<Sight>> open() {
        return LineFeed.of(programs, programs.located(command), line -> !line.isBlank(), ScriptWay::read);
    }

    /// A line that is no description says nothing, nor does the beginning.
    private static Optional<Sight> read(String line) {
        return WindowJson.object(line).map(fields -> new Sight(window(fields), true));
    }

    private static Optional<FrontWindow.Window> window(Value.Fields fields) {
        return WindowJson.window(fields, fields.text("app").orElse(""), "title");
    }
}
