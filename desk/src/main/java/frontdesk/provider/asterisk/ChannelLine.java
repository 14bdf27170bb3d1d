package frontdesk.provider.asterisk;

import java.util.ArrayDeque;

import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;
import frontdesk.provider.wire.Coding;
import frontdesk.provider.wire.Message;
import frontdesk.provider.wire.Metronome;
import frontdesk.provider.wire.Outlet;
import frontdesk.provider.wire.Playout;
import frontdesk.provider.wire.SocketLine;

/**
 * A caller on Asterisk's WebSocket channel. Asterisk keeps and paces what it is given, but only some seconds of it, and tells nothing of the marks
 * that it throws away: so we stay half a second ahead of what is heard, and remember the marks ourselves.
 */
final class ChannelLine extends SocketLine implements DialplanLine {
    /** Moments of 20 ms. */
    private static final int AHEAD = 25;

    private final Leg leg;
    private final Commands commands;
    private final Metronome metronome;
    private final Runnable beat = this::beat;

    /** Guards what follows, and the order of what is sent. */
    private final Object order = new Object();

    private final Playout playout = new Playout();
    private final ArrayDeque<String> marked = new ArrayDeque<>();
    private int ahead;
    private boolean full;
    private boolean closed;

    /** Writes a command. */
    interface Commands {
        /** @param id what it is about, or null */
        String command(String name, @Nullable String id);
    }

    ChannelLine(Leg leg, Coding coding, Outlet outlet, Commands commands, Metronome metronome) {
        super(leg.name().toString(), coding, outlet);
        this.leg = leg;
        this.commands = commands;
        this.metronome = metronome;
        metronome.add(beat);
    }

    @Override
    public void heard(Message message) {
        switch (message) {
            case Message.Mark(String name) -> reached(name);
            case Message.Full(boolean now) -> {
                synchronized (order) {
                    full = now;
                }
            }
            case Message.Start _, Message.Sound _, Message.Digit _, Message.Stop(), Message.Other() ->
                super.heard(message);
        }
    }

    /** A mark that was thrown away has been told already. */
    private void reached(String name) {
        synchronized (order) {
            if (marked.remove(name)) {
                inbound.played(name);
            }
        }
    }

    private void beat() {
        synchronized (order) {
            ahead = Math.max(0, ahead - 1);
            if (full || closed) {
                return;
            }
            for (Playout.Item item : playout.next(AHEAD - ahead)) {
                switch (item) {
                    case Playout.Item.Sound(short[] samples) -> {
                        outlet.sendSound(coding.encode(samples));
                        ahead++;
                    }
                    case Playout.Item.Mark(String name) -> {
                        marked.add(name);
                        outlet.send(commands.command("MARK_MEDIA", name));
                    }
                }
            }
        }
    }

    @Override
    public void play(Frame frame) {
        playout.play(frame.samples());
    }

    @Override
    public void mark(String name) {
        playout.mark(name);
    }

    @Override
    public void clear() {
        synchronized (order) {
            outlet.send(commands.command("FLUSH_MEDIA", null));
            marked.forEach(inbound::played);
            marked.clear();
            playout.clear().forEach(inbound::played);
            ahead = 0;
            full = false;
        }
    }

    @Override
    public Leg leg() {
        return leg;
    }

    @Override
    public void close() {
        metronome.remove(beat);
        synchronized (order) {
            if (!closed) {
                closed = true;
                outlet.send(commands.command("HANGUP", null));
            }
        }
        super.close();
        leg.closed();
    }
}
