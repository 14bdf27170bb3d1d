package frontdesk.rehearsal;

import java.nio.file.Path;
import java.util.List;

import frontdesk.call.Simulation;
import frontdesk.speech.Voice;

/**
 * Where callers are played in sound.
 *
 * @param simulation the phone that they call, faster than real time
 * @param voices of the callers, who take turns
 * @param recordings the folder of the recordings
 */
public record Studio(Simulation simulation, List<Voice> voices, Path recordings) {
    Voice voice(Scenario scenario) {
        return voices.get(Math.floorMod(scenario.name().hashCode(), voices.size()));
    }
}
