# Beginning a procedure with what is there already: take over a notice, copy an earlier procedure, search CPV codes.

# --- Refusals
import-not-a-call = This is no contract notice. Only notices that open a competition are taken over (subtypes 7 to 24 and E3).

# --- Why a value was not taken over
import-left-not-offered = The procedures of this platform do not offer this yet.
import-left-code = This code is in no list that is known.
import-left-unreadable = The value cannot be read, such as a day that does not exist.
import-left-repeated = The value stands more than once; only the first one was taken.
import-left-language = The text names no language or stands twice in the same one.
import-left-unknown = The format does not know this element in this version.
import-left-past = The day has passed. Deadlines are proposed anew.
import-left-office = Name and address of the procurement office come from the platform.
import-left-justify = Urgency and exceptions must be justified anew for each procedure.
import-left-made-anew = The platform makes this itself for the new notice.
import-left-choice = The draft does not offer this choice.
import-left-euro = The draft only knows amounts in euros with two decimals at most.
import-left-text = The draft knows texts in German and English, and criteria only if they are the same for all lots.
import-left-lots = The draft knows this only once for all lots; this one differs.
import-left-place = The draft has no field for it.

# --- Proposed dates
import-proposed-law = Noon of the first lawful working day if the notice were sent today
import-proposed-binding = Same binding period as in the notice, from the new deadline on

# --- Copy of an earlier procedure
copy-dates = Dates and deadlines
copy-dates-why = They hold for one procedure only and have mostly passed. We propose new ones once the deadline for bids is set.
copy-documents = Procurement documents
copy-documents-why = Files belong to one procedure. Check them and upload the valid versions anew.
copy-grounds = Reasons for the type of procedure, urgency and a long term
copy-grounds-why = A reason must hold for this procedure. Write it anew where you need one.
copy-framework = Reference to a framework agreement
copy-framework-why = Whether this contract falls under a framework agreement, you decide anew.
copy-buyers = Buyers of another procurement office
copy-buyers-why = Your office procures for other buyers than the earlier one.
copy-value = Estimated value
copy-value-why = It is not public in the earlier procedure. Estimate it anew (§ 3 VgV).

# --- Command line
import-cli-begun = Begun: { $number }
import-cli-taken = Taken over:
import-cli-left = Not taken over:
import-cli-proposed = Proposed:
import-cli-failed = Check of the notice as it came:
