package frontdesk.console.setup;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Path;

import frontdesk.business.Business;
import frontdesk.console.Shell;

/** Whether calls are recorded, what callers are told of it, and what is kept out. */
@Path("/console/{business}/set-up/recording")
class RecordingPage extends PartPage<RecordingForm> {

    @Override
    String title(Business business) {
        return "Recording and privacy";
    }

    @Override
    RecordingForm filled(Business business) {
        return RecordingForm.of(business);
    }

    @Override
    TemplateInstance page(Shell shell, StepsView steps, RecordingForm form) {
        return Templates.recording(shell, steps, form);
    }
}
