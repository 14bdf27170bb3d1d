package frontdesk.call;

import java.time.Clock;

import frontdesk.business.Business;
import frontdesk.business.Calls;
import frontdesk.business.Sound;
import frontdesk.journal.CallStarted;
import frontdesk.journal.Journal;
import frontdesk.speech.Cast;
import frontdesk.speech.Meter;

/** What calls are held with, and who counts what each uses up of it. */
record Supplies(Cast cast, Journal journal, Switchboard.Settings settings, Clock clock) {
    CallMeter meter(CallStarted call, Line line) {
        return new CallMeter(journal, call, line.carrier(), null, clock);
    }

    CallMeter meter(CallStarted call, WordLine line) {
        return new CallMeter(journal, call, line.carrier(), line.hearer(), clock);
    }

    Equipment of(Business business, Meter meter) {
        return of(business.sound(), business.calls(), meter);
    }

    Equipment of(Sound sound, Calls calls, Meter meter) {
        return new Equipment(
                        cast.ears(sound, meter), cast.voices(sound, meter), settings.patience(), settings.recordings())
                .of(calls);
    }
}
