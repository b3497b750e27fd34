package dev.dwim.core.nlu;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/// A kind of deed that a verb asks for. English, like [FunctionWords]; a verb may belong to several.
enum Deed {
    MAKE("add create make new start begin set book schedule plan put insert compose draft write register enter generate"
            + " record remind wake note jot log append arrange give count prepare build"),
    UNMAKE(
            "delete remove cancel clear erase discard scrap drop kill stop end dismiss forget abort trash bin ditch empty"
                    + " revoke purge wipe nix axe strike throw chuck uninstall unsubscribe complete finish"),
    LOOK("show list view see what what's whats which who who's whose when where how is are was were does did has have"
            + " tell check read display look find search locate any query report"),
    EXPLAIN("why"),
    CHANGE("change rename move shift edit update extend postpone delay push bump reschedule resize modify adjust swap"
            + " replace turn increase decrease raise lower reduce set make scale slide tweak"),
    SEND("send text mail email message tell share forward reply post ping write shoot let"),
    OPEN("open launch start run load go visit view show bring pull fire boot browse join enter read"),
    CLOSE("close quit exit shut kill stop end leave"),
    ON("enable activate unmute connect"),
    OFF("disable deactivate mute disconnect"),
    PLAY("play listen hear stream watch resume continue"),
    PAUSE("pause halt hold freeze"),
    BUY("buy order purchase"),
    CALL("call ring phone dial"),
    COPY("copy duplicate clone"),
    CONVERT("translate convert transform rewrite export turn make"),
    LOCK("lock secure"),
    UNLOCK("unlock"),
    /// What belongs to none of the others, and is done only by an action that says so.
    OTHER(
            "print compress zip unzip extract scan snooze install upload download sync encrypt sign charge clean cook bake pay"
                    + " drive fly wash walk book reserve rent sell repair fix paint draw sing dance feed flash burn sort merge split"
                    + " compare rate vote sign subscribe follow like block mount eject format reboot restart upgrade measure weigh"
                    + " photograph take film crop rotate resize blur");

    private final Set<String> verbs;

    Deed(String verbs) {
        this.verbs = Arrays.stream(verbs.split(" ")).map(Tokens::fold).collect(Collectors.toUnmodifiableSet());
    }

    /// The deeds of a verb.
    ///
    /// @param token as [Tokens] makes it
    /// @return empty for what is no verb known here
    static EnumSet<Deed> of(String token) {
        var deeds = EnumSet.noneOf(Deed.class);
        for (var deed : values()) {
            if (deed.verbs.contains(token)) {
                deeds.add(deed);
            }
        }
        return deeds;
    }

    /// What is the contrary of this: who asks for the one does not mean the other.
    ///
    /// @return may be empty
    Set<Deed> contraries() {
        return switch (this) {
            case MAKE -> EnumSet.of(UNMAKE, LOOK);
            case UNMAKE -> EnumSet.of(MAKE, LOOK, OPEN, SEND, COPY, PLAY);
            case LOOK -> EnumSet.of(MAKE, UNMAKE, SEND, ON, OFF, BUY, CLOSE);
            case SEND, COPY -> EnumSet.of(UNMAKE);
            case OPEN -> EnumSet.of(CLOSE, UNMAKE);
            case CLOSE -> EnumSet.of(OPEN, MAKE, LOOK);
            case ON -> EnumSet.of(OFF, LOOK);
            case OFF -> EnumSet.of(ON, LOOK);
            case PLAY -> EnumSet.of(PAUSE, UNMAKE);
            case PAUSE -> EnumSet.of(PLAY);
            case BUY -> EnumSet.of(LOOK);
            case LOCK -> EnumSet.of(UNLOCK);
            case UNLOCK -> EnumSet.of(LOCK);
            case CHANGE, CALL, CONVERT, EXPLAIN, OTHER -> EnumSet.noneOf(Deed.class);
        };
    }
}
