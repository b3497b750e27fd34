package dev.dwim.app.desktop;

class ListeningTriggerTest extends HotkeyContract {
    @Override
    String way() {
        return "listen";
    }
}
