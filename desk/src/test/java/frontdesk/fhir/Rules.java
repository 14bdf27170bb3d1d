package frontdesk.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;

import static org.assertj.core.api.Assertions.assertThat;

/** The rules of FHIR R4, as the reference validator reads them. */
final class Rules {
    static final FhirContext CONTEXT = FhirContext.forR4();
    private static final FhirValidator VALIDATOR = validator();

    private Rules() {}

    private static FhirValidator validator() {
        var support = new ValidationSupportChain(
                new DefaultProfileValidationSupport(CONTEXT),
                new InMemoryTerminologyServerValidationSupport(CONTEXT),
                new CommonCodeSystemsTerminologyService(CONTEXT));
        var rules = new FhirInstanceValidator(support);
        rules.setAnyExtensionsAllowed(true);
        return CONTEXT.newValidator().registerValidatorModule(rules);
    }

    static <T extends IBaseResource> T kept(Class<T> type, String json) {
        assertThat(VALIDATOR.validateWithResult(json).getMessages().stream()
                        .filter(one -> one.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0))
                .as(json)
                .isEmpty();
        return CONTEXT.newJsonParser().parseResource(type, json);
    }

    static <T extends IBaseResource> T kept(T resource) {
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) resource.getClass();
        return kept(type, R4.json(resource));
    }
}
