package frontdesk.errand;

import java.util.LinkedHashMap;
import java.util.Map;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.ErrandId;
import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;

/**
 * A call to place, with all that whoever speaks in it must know.
 *
 * @param to the provider's number
 * @param preferredTime when, as the user said it, or the time that they have agreed to
 * @param area where, as the user said it, or empty
 */
public record CallOrder(
        BusinessId business,
        CallId call,
        ErrandId errand,
        PhoneNumber to,
        String provider,
        String userName,
        String service,
        String preferredTime,
        Language language,
        String area,
        String notes) {

    /**
     * The dynamic variables of the call, by the names that agents know them by: {@code user_name}, {@code service_type}, {@code preferred_time} and
     * {@code language}, and beside them {@code errand_call_id}, which the tools take in place of the platform's own name of the conversation.
     */
    public Map<String, String> dynamicVariables() {
        var variables = new LinkedHashMap<String, String>();
        variables.put("user_name", userName);
        variables.put("service_type", service);
        variables.put("preferred_time", preferredTime);
        variables.put("language", language.locale().getLanguage());
        variables.put("provider_name", provider);
        variables.put("area", area);
        variables.put("notes", notes);
        variables.put("errand_call_id", call.toString());
        return variables;
    }
}
