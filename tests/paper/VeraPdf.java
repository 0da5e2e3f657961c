import java.io.FileInputStream;
import java.util.*;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.validation.profiles.*;
import org.w3c.dom.*;

/** Holds PDFs against profiles of veraPDF: PDFA-2A,PDFUA-1 FILE... prints each rule that is broken. */
public class VeraPdf {
    public static void main(String[] args) throws Exception {
        java.util.logging.LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        for (String name : args[0].split(",")) {
            ValidationProfile profile = profile(name);
            for (String file : Arrays.copyOfRange(args, 1, args.length)) {
                check(file, name, profile);
            }
        }
    }

    static void check(String file, String name, ValidationProfile profile) throws Exception {
        PDFAFlavour flavour = profile.getPDFAFlavour();
        try (var parser = Foundries.defaultInstance().createParser(new FileInputStream(file), flavour);
             var validator = Foundries.defaultInstance().createValidator(profile, 10000, false, false, false)) {
            var result = validator.validate(parser);
            System.out.println(file + "\t" + name + "\t" + result.getTotalAssertions() + " checks\t" + (result.isCompliant() ? "passed" : "failed"));
            Map<String, Integer> count = new TreeMap<>();
            Map<String, String> first = new HashMap<>();
            for (TestAssertion one : result.getTestAssertions()) {
                if (one.getStatus() == TestAssertion.Status.FAILED) {
                    String rule = one.getRuleId().getClause() + "-" + one.getRuleId().getTestNumber();
                    count.merge(rule, 1, Integer::sum);
                    first.putIfAbsent(rule, one.getMessage() + " at " + one.getLocation().getContext());
                }
            }
            count.forEach((rule, n) -> System.out.println("\t" + rule + "\t" + n + " times\t" + first.get(rule)));
        }
    }

    static ValidationProfile profile(String name) throws Exception {
        var source = PDFAFlavour.class.getResourceAsStream("/org/verapdf/pdfa/validation/" + name + ".xml");
        Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(source).getDocumentElement();
        PDFAFlavour flavour = Arrays.stream(PDFAFlavour.values())
            .filter(f -> f.name().equals(root.getAttribute("flavour"))).findFirst().get();
        Set<Rule> rules = new HashSet<>();
        for (Element rule : all(root, "rule")) {
            Element id = all(rule, "id").get(0), error = all(rule, "error").get(0);
            List<ErrorArgument> arguments = new ArrayList<>();
            for (Element argument : all(error, "argument")) {
                arguments.add(ErrorArgumentImpl.fromValues(argument.getTextContent(), null, null));
            }
            var specification = PDFAFlavour.Specification.valueOf(id.getAttribute("specification"));
            rules.add(Profiles.ruleFromValues(
                Profiles.ruleIdFromValues(specification, id.getAttribute("clause"), Integer.parseInt(id.getAttribute("testNumber"))),
                rule.getAttribute("object"),
                rule.hasAttribute("deferred") ? Boolean.valueOf(rule.getAttribute("deferred")) : null,
                "", text(rule, "description"), text(rule, "test"),
                Profiles.errorFromValues(text(error, "message"), arguments), List.of()));
        }
        Set<Variable> variables = new HashSet<>();
        for (Element one : all(root, "variable")) {
            variables.add(Profiles.variableFromValues(one.getAttribute("name"), one.getAttribute("object"), text(one, "defaultValue"), text(one, "value")));
        }
        var details = Profiles.profileDetailsFromValues(name, "", "", new Date(0));
        return Profiles.profileFromValues(flavour, details, "", rules, variables);
    }

    static String text(Element in, String name) {
        return all(in, name).get(0).getTextContent();
    }

    static List<Element> all(Element in, String name) {
        NodeList found = in.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
