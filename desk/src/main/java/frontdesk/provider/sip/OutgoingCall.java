package frontdesk.provider.sip;

import javax.sip.ClientTransaction;
import javax.sip.message.Response;

import org.jspecify.annotations.Nullable;

import frontdesk.call.Dialled;
import frontdesk.kernel.OutsideTrouble;

/** A telephone that we make ring, until it is answered or it is clear that it will not be. */
final class OutgoingCall implements Exchange.Answers {
    private static final int TEMPORARILY_UNAVAILABLE = 480;
    private static final int DECLINED = 603;

    private final Wire wire;
    private final Media media;
    private final SipLine line;
    private final Correspondence.Side side;
    private final Dialled dialled = new Dialled(this::stop);
    private @Nullable ClientTransaction invitation;
    private boolean heardOf;
    private boolean unwanted;
    private boolean settled;

    OutgoingCall(Wire wire, Media media, SipLine line, Correspondence.Side side) {
        this.wire = wire;
        this.media = media;
        this.line = line;
        this.side = side;
    }

    Dialled dialled() {
        return dialled;
    }

    @Override
    public synchronized void sent(ClientTransaction transaction) {
        invitation = transaction;
        heardOf = false;
    }

    @Override
    public synchronized void answered(Response response) {
        int status = response.getStatusCode();
        if (settled) {
            return;
        }
        if (status < 200) {
            heardOf = true;
            // Where the answer itself brings no description, the one that came with the ringing holds.
            Media.description(response).ifPresent(media::hears);
            if (status > 100) {
                dialled.rings();
            }
            if (unwanted) {
                cancel();
            }
        } else if (status < 300) {
            talk(response);
        } else {
            over(outcome(status));
        }
    }

    @Override
    public synchronized void unanswered() {
        over(new Dialled.Outcome.Failed(
                "nobody answers at " + side.peer().address().getHostAddress()));
    }

    synchronized void ringsTooLong() {
        if (!settled) {
            dialled.settled(new Dialled.Outcome.NoAnswer());
            stop();
        }
    }

    /** A telephone that has not said that it rings cannot be told to stop; it is told as soon as it has. */
    private synchronized void stop() {
        unwanted = true;
        if (heardOf && !settled) {
            cancel();
        }
    }

    private void cancel() {
        ClientTransaction ringing = invitation;
        if (ringing != null) {
            unwanted = false;
            try {
                wire.cancel(ringing);
            } catch (OutsideTrouble answeredMeanwhile) {
                // Then the line that comes is hung up.
            }
        }
    }

    private void talk(Response response) {
        ClientTransaction invited = invitation;
        if (invited == null || invited.getDialog() == null) {
            over(new Dialled.Outcome.Failed("the answer belongs to no call"));
            return;
        }
        settled = true;
        var letters = new Correspondence(wire, invited.getDialog(), side);
        new CallLeg(letters, media, line, () -> dialled.answered(line)).answered(response);
        // Without a description there was nothing to talk by.
        dialled.settled(new Dialled.Outcome.Failed("the answer said nothing of its sound"));
    }

    private void over(Dialled.Outcome outcome) {
        settled = true;
        media.sound().close();
        dialled.settled(outcome);
    }

    private static Dialled.Outcome outcome(int status) {
        return switch (status) {
            case Response.BUSY_HERE, Response.BUSY_EVERYWHERE, DECLINED -> new Dialled.Outcome.Busy();
            case Response.REQUEST_TIMEOUT, TEMPORARILY_UNAVAILABLE, Response.REQUEST_TERMINATED ->
                new Dialled.Outcome.NoAnswer();
            default -> new Dialled.Outcome.Failed("SIP status " + status);
        };
    }
}
