-- The rules about transfers as a careful person writes them for one ledger and one day: the peer of `screen`.
--
-- A truth is a number: 0 true, 16 false, between them open, by why it is: 2 something is `none`, 4 somebody has to
-- judge, 8 a fact is missing. So AND is the OR of the bits; `no` turns a truth round, OR is `no` of the AND of the
-- negations. Nothing is said of cells that cannot be read. A TEMPLATE is text that stands for its body, as in dbt: it
-- reads columns, which a macro of DuckDB does not (``by_hand.py``).
CREATE OR REPLACE MACRO as_of() AS DATE '2026-11-23';
TEMPLATE no(x) AS turned[x + 1];
TEMPLATE either(a, b) AS no(no(a) | no(b));
TEMPLATE any3(a, b, c) AS no(no(a) | no(b) | no(c));
TEMPLATE any5(a, b, c, d, e) AS no(no(a) | no(b) | no(c) | no(d) | no(e));
CREATE OR REPLACE MACRO said(x) AS CASE WHEN x IN ('', '~', 'null', 'Null', 'NULL', 'unknown', 'not_assessed', 'pending') THEN NULL ELSE x END;
CREATE OR REPLACE MACRO one_of(x, l) AS CASE WHEN x IS NULL THEN 8 WHEN x IN l THEN 0 ELSE 16 END;
CREATE OR REPLACE MACRO flag(x, silent) AS CASE x WHEN 'true' THEN 0 WHEN 'false' THEN 16 ELSE CASE WHEN x IS NULL OR x = '' THEN silent ELSE least(silent, 8) END END;
CREATE OR REPLACE MACRO judged(x, silent) AS CASE x WHEN 'true' THEN 0 WHEN 'false' THEN 16 ELSE CASE WHEN x IS NULL OR x = '' THEN silent ELSE 4 END END;
CREATE OR REPLACE MACRO day_of(x) AS TRY_CAST(x AS DATE);
-- Whether a date is there: 0 a day, 16 none, 8 not known.
CREATE OR REPLACE MACRO there(x, silent) AS CASE WHEN TRY_CAST(x AS DATE) IS NOT NULL THEN 0 WHEN x = 'none' THEN 16 WHEN x IS NULL OR x = '' THEN silent ELSE 8 END;

-- Country sets by day; before 2017 they are not known here.
CREATE OR REPLACE MACRO in_a(c, d) AS CASE WHEN c IS NULL OR d < DATE '2017-01-01' THEN 8
  WHEN c IN ('AR', 'AU', 'AT', 'BE', 'BG', 'CA', 'CZ', 'DK', 'FI', 'FR', 'DE', 'GR', 'HU', 'IE', 'IT', 'LU', 'NL', 'NZ', 'NO', 'PL', 'PT', 'ES', 'SE', 'CH', 'GB', 'US') THEN 0
  WHEN c = 'KR' AND (d < DATE '2019-08-28' OR d >= DATE '2023-07-21') THEN 0 ELSE 16 END;
CREATE OR REPLACE MACRO embargoed(c, d) AS CASE WHEN c IS NULL OR d < DATE '2017-01-01' THEN 8
  WHEN c IN ('AF', 'CF', 'CD', 'IQ', 'LB', 'LY', 'KP', 'SO', 'SD') THEN 0
  WHEN c = 'ER' AND d < DATE '2018-12-19' THEN 0 WHEN c = 'SS' AND d >= DATE '2019-04-12' THEN 0 ELSE 16 END;

TEMPLATE recipient_outside(d) AS either(abroad | no(in_a(country, d)), special | no(in_a(behind, d)));
TEMPLATE place_outside(d) AS not_japan | no(in_a(place, d));
TEMPLATE recipient_embargoed(d) AS either(abroad | embargoed(country, d), special | embargoed(behind, d));
TEMPLATE to_embargo(d) AS any3(embargoed(place, d), abroad | embargoed(country, d), special | embargoed(behind, d));
TEMPLATE letter(d) AS CASE WHEN letter_there = 0 AND letter_day > d THEN 16 ELSE letter_there END;
TEMPLATE informed_w(d) AS letter(d) | basis_w;
TEMPLATE informed_c(d) AS letter(d) | basis_c;
-- The catch-all by destination. `lookup` is open where the part of row 16 is not known.
CREATE OR REPLACE MACRO reform(d) AS d >= DATE '2025-10-09';
TEMPLATE if_reformed(d) AS CASE WHEN NOT reform(d) THEN 16 ELSE 0 END;
TEMPLATE if_16_1(d) AS CASE WHEN lookup = 8 THEN 8 WHEN NOT reform(d) THEN 16 ELSE part END;

-- Exemptions. What is held on the company's own word alone is left to judgement.
TEMPLATE of_concern(d, w, c, u, em, outs, iw, ic, emalone, alone) AS any3(
  em | any5(w, iw, c, CASE WHEN d >= DATE '2025-10-09' THEN u ELSE 16 END, ic) | either(no(emalone), 4),
  outs | no(recipient_embargoed(d)) | any3(w, iw, ic) | either(no(alone), 4),
  CASE WHEN d >= DATE '2025-10-09' THEN either(iw, ic) ELSE 16 END);
CREATE OR REPLACE MACRO on_own_word(held, beyond) AS CASE WHEN held = 0 THEN beyond ELSE held END;
TEMPLATE later_than_permit() AS CASE
  WHEN permit_there = 8 OR effective_there = 8 THEN 8
  WHEN provision_there = 8 THEN 8
  WHEN provision_there = 16 OR (permit_there = 16 AND effective_there = 16) THEN 2
  WHEN provision >= CASE WHEN permit_there = 16 THEN effective WHEN effective_there = 16 THEN permit
    WHEN permit >= effective THEN permit ELSE effective END THEN 0 ELSE 16 END;
TEMPLATE excused(iw, con, conb) AS CASE WHEN NOT claimed THEN 16 ELSE no(
  no(fixed_excuse)
  | no(on_own_word(from_abroad | either(no(crossing), no(either(wmd, iw))), from_abroad | either(no(crossing), no(either(wmd_beyond, iw)))))
  | no(on_own_word(free_program | no(con), free_program | no(conb)))) END;

-- What a licence comes to: the duty has its last day on the day of the act.
-- One that names no end runs six months; past them somebody has to look.
TEMPLATE six_months(d) AS CASE WHEN from_there > 0 THEN from_there WHEN from_day >= DATE '9999-07-01' THEN 2
  WHEN from_day + to_months(6) > d THEN 0 ELSE 16 END;
TEMPLATE licence_runs(d) AS CASE until_there WHEN 16 THEN either(six_months(d), 4) WHEN 8 THEN 8 ELSE CASE WHEN until >= d THEN 0 ELSE 16 END END;
TEMPLATE fits(out) AS either(under_1 | either(listed, out), under_2 | no(listed) | no(out));
TEMPLATE ran_at_provision() AS CASE WHEN provision_there = 16 THEN 16 WHEN until_there = 0 AND provision_there = 0
  THEN CASE WHEN until >= provision THEN 0 ELSE 16 END WHEN until_there = 16 AND provision_there = 0 THEN six_months(provision)
  ELSE 8 END;
TEMPLATE granted(covered) AS CASE WHEN covered >= 16 OR from_there = 16 THEN 16 WHEN covered > 0 OR from_there = 8 THEN covered | from_there ELSE 0 END;
CREATE OR REPLACE MACRO why(x) AS CASE WHEN x >= 8 THEN 'unknown' WHEN x >= 2 THEN 'review' ELSE 'unknown' END;
TEMPLATE licensed(day, there, started, applies, excuse, got) AS CASE
  WHEN there = 16 THEN 'not_applicable'
  WHEN day < started THEN 'not_applicable'
  WHEN applies >= 16 THEN 'not_applicable'
  WHEN applies > 0 THEN CASE
    WHEN excuse = 0 THEN why(applies)
    WHEN got > 0 AND got < 16 THEN why(applies | got)
    ELSE why(applies) END
  WHEN excuse = 0 THEN 'compliant'
  WHEN excuse < 16 AND NOT (got = 0 AND from_day <= as_of() AND from_day <= day) THEN why(excuse | CASE WHEN got > 0 AND got < 16 THEN got ELSE 0 END)
  WHEN got = 0 AND from_day <= as_of() THEN CASE WHEN from_day > day THEN 'violation' ELSE 'compliant' END
  WHEN got > 0 AND got < 16 THEN why(got)
  WHEN as_of() <= day THEN 'due'
  ELSE 'violation' END;
-- Where the day of the act is not known: decided only if the law of every day says the same.
CREATE OR REPLACE MACRO undated(applies, excuse) AS CASE WHEN applies >= 16 THEN 1 WHEN applies = 0 AND excuse = 0 THEN 2 WHEN applies > 0 AND applies < 8 AND excuse = 0 THEN 4 ELSE 8 END;
CREATE OR REPLACE MACRO agreed(x) AS CASE x WHEN 1 THEN 'not_applicable' WHEN 2 THEN 'compliant' WHEN 4 THEN 'review' ELSE 'unknown' END;
TEMPLATE gravest_of() AS CASE WHEN gravest < 16 THEN 'gravest_imprisonment' ELSE 'unlicensed_imprisonment' END;


TEMPLATE exempt() AS no(
  no(on_own_word(one_of(item, ('i', 'ii', 'ii-2', 'iii-2', 'iii-3', 'iv', 'x', 'xv', 'xvi')) | conditions,
       one_of(item, ('i', 'ii', 'ii-2', 'iii-2', 'iii-3', 'iv', 'x', 'xv', 'xvi')) | conditions_beyond))
  | no(on_own_word(one_of(item, ('iii',)) | conditions | not_row_1, one_of(item, ('iii',)) | conditions_beyond | not_row_1))
  | no(one_of(item, ('v',)) | no(not_row_1) | passed_on | no(crossing))
  | no(one_of(item, ('ix',)) | public_route | wholly_public | no(for_one))
  | no(on_own_word(one_of(item, ('xi',)) | minimum, one_of(item, ('xi',)) | minimum_beyond))
  | no(on_own_word(one_of(item, ('xii', 'xiii')) | use_met | minimum, one_of(item, ('xii', 'xiii')) | use_met | minimum_beyond))
  | no(on_own_word(one_of(item, ('xiv-c',)) | program | not_taken_out | conditions | no_source,
       one_of(item, ('xiv-c',)) | program | not_taken_out | conditions_beyond | no_source))
  | no(on_own_word(one_of(item, ('xiv-d',)) | program | conditions, one_of(item, ('xiv-d',)) | program | conditions_beyond))
  | no(on_own_word(one_of(item, ('xiv-e', 'xiv-f')) | program_met | minimum, one_of(item, ('xiv-e', 'xiv-f')) | program_met | minimum_beyond)));

-- The statement reads `ledger`, one text column per fact.
WITH turning AS (
  SELECT *, [16, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] AS turned
  FROM ledger
), cell AS (
  SELECT
    id, turned,
    one_of(said("direction"), ('inbound',)) | one_of(said("recipient.residency"), ('resident',)) AS acquired,
    no(one_of(said("provider.residency"), ('non_resident',))) AS by_resident,
    no(one_of(said("recipient.residency"), ('resident',))) AS abroad,
    one_of(said("recipient.residency"), ('resident',)) | one_of(said("recipient.category"), ('cat1', 'cat2', 'cat3'))
      | either(one_of(said("recipient.category"), ('cat3',)), no(flag("recipient.category_carve_out", 16))) AS special,
    said("recipient.country") AS country, said("recipient.behind_country") AS behind, said("place") AS place,
    no(one_of(said("place"), ('JP',))) AS not_japan,
    one_of(said("control_row"), ('1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14', '15', '3-2')) AS listed, one_of(said("control_row"), ('16',)) AS row_16,
    no(one_of(said("control_row"), ('1',))) AS not_row_1,
    one_of(said("control_row"), ('2', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14', '15')) AS program_row,
    either(one_of(said("control_row"), ('2', '3', '3-2', '4')), one_of(said("control_row"), ('1',)) | no(flag("row_1_lesser", 8))) AS gravest,
    CASE WHEN said("control_row") IN ('1', '2', '3', '3-2', '4') THEN 7 WHEN said("control_row") IS NOT NULL THEN 5 END AS years,
    CASE WHEN said("row16_subgroup") IS NULL THEN 8 ELSE 0 END AS lookup,
    CASE said("row16_subgroup") WHEN '16(1)' THEN 0 WHEN '16(2)' THEN 16 ELSE 8 END AS part,
    said("important_technology") AS technology, said("activities") AS activities,
    either(flag("enables_overseas_production", 8), one_of(said("deal"), ('overseas_manufacture', 'joint_venture', 'licence', 'contract_manufacturing', 'equity_investment')) | 4) AS enables, no(one_of(said("deal"), ('nda_only',))) AS more_than_nda,
    no(one_of(coalesce(said("public_extent"), CASE WHEN coalesce("public_extent", '') = '' THEN 'none' END), ('all',)))
      | no(one_of(coalesce(said("public_extent"), CASE WHEN coalesce("public_extent", '') = '' THEN 'none' END), ('part',)) | 4) AS not_public,
    judged("basic_research", 16) AS basic_research, flag("minimum_necessary_claimed", 16) AS minimum_claimed,
    flag("licensed_after_inform", 16) AS licensed_after, there("existing_contract.date", 16) AS old_there,
    day_of("existing_contract.date") AS old_contract, flag("existing_contract.adds_technology", 8) AS adds,
    there("dates.decision", 8) AS decision_there, day_of("dates.decision") AS decision,
    there("dates.agreement", 8) AS agreement_there, day_of("dates.agreement") AS agreement,
    there("dates.contract", 8) AS contract_there, day_of("dates.contract") AS contract,
    there("dates.provision", 8) AS provision_there, day_of("dates.provision") AS provision,
    there("dates.sent", 8) AS sent_there, day_of("dates.sent") AS sent,
    there("dates.payment", 8) AS payment_there, day_of("dates.payment") AS payment,
    there("report.filed", 8) AS filed_there, day_of("report.filed") AS filed, flag("report.accurate", 8) AS accurate,
    there("inform.received", 8) AS letter_there, day_of("inform.received") AS letter_day,
    no(one_of(said("inform.basis"), ('conventional',))) AS basis_w, no(one_of(said("inform.basis"), ('wmd',))) AS basis_c,
    one_of(said("end_use_concern"), ('wmd', 'both')) AS use_w, one_of(said("end_use_concern"), ('conventional', 'both')) AS use_c,
    one_of(said("end_user_concern"), ('wmd', 'both')) AS user_w, one_of(said("end_user_concern"), ('conventional', 'both')) AS user_any_c,
    no(judged("clearly_not_of_concern", 4)) AS concern_stays,
    CASE WHEN coalesce("clearly_not_of_concern.basis", '') IN ('', 'own') THEN 4 ELSE no(judged("clearly_not_of_concern", 4)) END AS concern_beyond,
    either(flag("written_or_sent", 8), flag("sent_from_japan", 8) | 4) AS on_paper, either(flag("media_exported", 8), flag("sent_from_japan", 8)) AS media,
    either(there("dates.provision", 8), there("dates.contract", 8)) AS dated_deal,
    one_of(said("licence.basis"), ('25(1)',)) AS under_1, one_of(said("licence.basis"), ('25(2)',)) AS under_2,
    one_of(said("licence.basis"), ('25(3)',)) AS under_3,
    there("licence.valid_from", 8) AS from_there, day_of("licence.valid_from") AS from_day,
    there("licence.valid_until", 8) AS until_there, day_of("licence.valid_until") AS until,
    flag("licence.conditional", 8) AS conditional, flag("licence.conditions_breached", 8) AS conditions_breached,
    there("records_kept_until", 8) AS kept_there, day_of("records_kept_until") AS kept_until,
    concat("exemption.item", "exemption.conditions_met", "exemption.public_route", "exemption.wholly_public",
      "exemption.for_one_recipient", "exemption.minimum_only", "exemption.task", "exemption.to_customer",
      "exemption.permit_date", "exemption.contract_effective", "exemption.improves_performance", "exemption.equals_design",
      "exemption.contains_design", "exemption.is_program", "exemption.excluded_by_notice",
      "exemption.sold_without_restriction", "exemption.no_support_needed", "exemption.source_provided",
      "exemption.received_abroad", "exemption.no_link_with_japan", "exemption.crosses_border_by_resident") <> '' AS claimed,
    said("exemption.item") AS item, judged("exemption.conditions_met", 4) AS conditions,
    CASE WHEN coalesce("exemption.conditions_met.basis", '') IN ('', 'own') THEN 4 ELSE judged("exemption.conditions_met", 4) END AS conditions_beyond,
    judged("exemption.minimum_only", 4) AS minimum,
    CASE WHEN coalesce("exemption.minimum_only.basis", '') IN ('', 'own') THEN 4 ELSE judged("exemption.minimum_only", 4) END AS minimum_beyond,
    one_of(said("exemption.public_route"), ('already_published', 'obtainable', 'open_event', 'source_published', 'submission')) AS public_route,
    flag("exemption.wholly_public", 8) AS wholly_public, flag("exemption.for_one_recipient", 8) AS for_one,
    one_of(said("exemption.task"), ('installation', 'operation', 'maintenance', 'repair')) AS for_task,
    one_of(said("exemption.task"), ('maintenance', 'repair')) AS repair, flag("exemption.to_customer", 8) AS to_customer,
    there("exemption.permit_date", 8) AS permit_there, day_of("exemption.permit_date") AS permit,
    there("exemption.contract_effective", 8) AS effective_there, day_of("exemption.contract_effective") AS effective,
    flag("exemption.improves_performance", 8) AS improves, flag("exemption.equals_design", 8) AS equals_design,
    flag("exemption.contains_design", 8) AS contains_design, flag("exemption.is_program", 8) AS program,
    no(flag("exemption.excluded_by_notice", 8)) AS not_taken_out, flag("exemption.sold_without_restriction", 8) AS free_sale,
    flag("exemption.no_support_needed", 8) AS no_support, no(flag("exemption.source_provided", 8)) AS no_source,
    flag("exemption.received_abroad", 8) AS got_abroad, flag("exemption.no_link_with_japan", 8) AS no_link,
    flag("exemption.crosses_border_by_resident", 8) AS crossing
  FROM turning
), step AS (
  SELECT *,
    either(not_japan, by_resident | abroad) | either(by_resident, no(acquired) | 4) AS provided_abroad,
    no(not_japan) | by_resident AS in_japan,
    got_abroad | either(not_japan, 4) | no_link | no(media) AS passed_on,
    either(listed, row_16) | from_there | conditional AS condition_applies,
    either(use_w, user_w | concern_stays) AS wmd, either(use_w, user_w | concern_beyond) AS wmd_beyond,
    user_any_c | concern_stays AS user_c, user_any_c | concern_beyond AS user_c_beyond,
    CASE WHEN activities IS NULL THEN 8 WHEN contains(activities, 'design') THEN 0 ELSE 16 END AS for_design,
    CASE WHEN activities IS NULL THEN 8 WHEN contains(activities, 'manufacture') THEN 0 ELSE 16 END AS for_manufacture,
    CASE WHEN technology IS NULL THEN 8 WHEN technology IN ('imt_11', 'later_addition', 'prepreg') THEN 4
      WHEN technology IN ('none', 'imt_05') THEN 16 ELSE 0 END AS noticed_design,
    CASE WHEN technology IS NULL THEN 8 WHEN technology IN ('imt_11', 'later_addition', 'prepreg') THEN 4
      WHEN technology = 'none' THEN 16 ELSE 0 END AS noticed_manufacture,
    program | not_taken_out | program_row | no_source | for_task | to_customer | later_than_permit() | no(improves) AS program_met,
    decision_there = 8 OR agreement_there = 8 OR contract_there = 8 OR provision_there = 8 AS step_unknown,
    provision_there = 8 OR sent_there = 8 OR payment_there = 8 AS undated,
    least(decision, agreement, contract, provision) AS first_step, greatest(decision, agreement, contract, provision) AS last_step
  FROM cell
), use AS (
  SELECT *,
    no(program) | not_taken_out | no(either(for_design, for_manufacture)) | for_task | to_customer | later_than_permit()
      | either(no(repair), no(any3(improves, equals_design, contains_design))) AS use_met
  FROM step
), excuse AS (
  SELECT *, exempt() AS fixed_excuse FROM use
), days_1 AS (
  SELECT *,
    one_of(item, ('vi',)) | not_row_1 | passed_on AS from_abroad,
    one_of(item, ('xiv-a',)) | program | not_taken_out | free_sale | no_support AS free_program,
    recipient_outside(provision) AS ro_p, place_outside(provision) AS po_p, to_embargo(provision) AS em_p, informed_w(provision) AS iw_p, informed_c(provision) AS ic_p, embargoed(place, provision) AS emp_p, embargoed(country, provision) AS emc_p,
    recipient_outside(sent) AS ro_s, place_outside(sent) AS po_s, to_embargo(sent) AS em_s, informed_w(sent) AS iw_s, informed_c(sent) AS ic_s, embargoed(place, sent) AS emp_s, embargoed(country, sent) AS emc_s,
    recipient_outside(payment) AS ro_y, place_outside(payment) AS po_y, to_embargo(payment) AS em_y, informed_w(payment) AS iw_y, informed_c(payment) AS ic_y, embargoed(place, payment) AS emp_y, embargoed(country, payment) AS emc_y,
    CASE WHEN undated THEN recipient_outside(DATE '2009-11-01') END AS ro_1, CASE WHEN undated THEN place_outside(DATE '2009-11-01') END AS po_1, CASE WHEN undated THEN to_embargo(DATE '2009-11-01') END AS em_1, CASE WHEN undated THEN informed_w(DATE '2009-11-01') END AS iw_1, CASE WHEN undated THEN informed_c(DATE '2009-11-01') END AS ic_1, CASE WHEN undated THEN embargoed(place, DATE '2009-11-01') END AS emp_1, CASE WHEN undated THEN embargoed(country, DATE '2009-11-01') END AS emc_1,
    CASE WHEN undated THEN recipient_outside(DATE '2017-01-01') END AS ro_2, CASE WHEN undated THEN place_outside(DATE '2017-01-01') END AS po_2, CASE WHEN undated THEN to_embargo(DATE '2017-01-01') END AS em_2, CASE WHEN undated THEN informed_w(DATE '2017-01-01') END AS iw_2, CASE WHEN undated THEN informed_c(DATE '2017-01-01') END AS ic_2, CASE WHEN undated THEN embargoed(place, DATE '2017-01-01') END AS emp_2, CASE WHEN undated THEN embargoed(country, DATE '2017-01-01') END AS emc_2,
    CASE WHEN undated THEN recipient_outside(DATE '2018-12-19') END AS ro_3, CASE WHEN undated THEN place_outside(DATE '2018-12-19') END AS po_3, CASE WHEN undated THEN to_embargo(DATE '2018-12-19') END AS em_3, CASE WHEN undated THEN informed_w(DATE '2018-12-19') END AS iw_3, CASE WHEN undated THEN informed_c(DATE '2018-12-19') END AS ic_3, CASE WHEN undated THEN embargoed(place, DATE '2018-12-19') END AS emp_3, CASE WHEN undated THEN embargoed(country, DATE '2018-12-19') END AS emc_3,
    CASE WHEN undated THEN recipient_outside(DATE '2019-04-12') END AS ro_4, CASE WHEN undated THEN place_outside(DATE '2019-04-12') END AS po_4, CASE WHEN undated THEN to_embargo(DATE '2019-04-12') END AS em_4, CASE WHEN undated THEN informed_w(DATE '2019-04-12') END AS iw_4, CASE WHEN undated THEN informed_c(DATE '2019-04-12') END AS ic_4, CASE WHEN undated THEN embargoed(place, DATE '2019-04-12') END AS emp_4, CASE WHEN undated THEN embargoed(country, DATE '2019-04-12') END AS emc_4,
    CASE WHEN undated THEN recipient_outside(DATE '2019-08-28') END AS ro_5, CASE WHEN undated THEN place_outside(DATE '2019-08-28') END AS po_5, CASE WHEN undated THEN to_embargo(DATE '2019-08-28') END AS em_5, CASE WHEN undated THEN informed_w(DATE '2019-08-28') END AS iw_5, CASE WHEN undated THEN informed_c(DATE '2019-08-28') END AS ic_5, CASE WHEN undated THEN embargoed(place, DATE '2019-08-28') END AS emp_5, CASE WHEN undated THEN embargoed(country, DATE '2019-08-28') END AS emc_5,
    CASE WHEN undated THEN recipient_outside(DATE '2023-07-21') END AS ro_6, CASE WHEN undated THEN place_outside(DATE '2023-07-21') END AS po_6, CASE WHEN undated THEN to_embargo(DATE '2023-07-21') END AS em_6, CASE WHEN undated THEN informed_w(DATE '2023-07-21') END AS iw_6, CASE WHEN undated THEN informed_c(DATE '2023-07-21') END AS ic_6, CASE WHEN undated THEN embargoed(place, DATE '2023-07-21') END AS emp_6, CASE WHEN undated THEN embargoed(country, DATE '2023-07-21') END AS emc_6,
    CASE WHEN undated THEN recipient_outside(DATE '2025-10-09') END AS ro_7, CASE WHEN undated THEN place_outside(DATE '2025-10-09') END AS po_7, CASE WHEN undated THEN to_embargo(DATE '2025-10-09') END AS em_7, CASE WHEN undated THEN informed_w(DATE '2025-10-09') END AS iw_7, CASE WHEN undated THEN informed_c(DATE '2025-10-09') END AS ic_7, CASE WHEN undated THEN embargoed(place, DATE '2025-10-09') END AS emp_7, CASE WHEN undated THEN embargoed(country, DATE '2025-10-09') END AS emc_7,
    CASE WHEN undated THEN recipient_outside(DATE '2026-11-23') END AS ro_8, CASE WHEN undated THEN place_outside(DATE '2026-11-23') END AS po_8, CASE WHEN undated THEN to_embargo(DATE '2026-11-23') END AS em_8, CASE WHEN undated THEN informed_w(DATE '2026-11-23') END AS iw_8, CASE WHEN undated THEN informed_c(DATE '2026-11-23') END AS ic_8, CASE WHEN undated THEN embargoed(place, DATE '2026-11-23') END AS emp_8, CASE WHEN undated THEN embargoed(country, DATE '2026-11-23') END AS emc_8
  FROM excuse
), days_2 AS (
  SELECT *,
    either(ro_p, po_p) AS out_p, po_p | no(ro_p) | abroad AS alone_p, emp_p | abroad | either(no(abroad), no(emc_p)) AS emalone_p, either(on_paper, either(iw_p, ic_p) | 4) AS wr_p, any5(wmd, iw_p, use_c | if_16_1(provision), user_c | if_16_1(provision), ic_p) AS gen_p, any5(wmd, iw_p, use_c, user_c | if_reformed(provision), ic_p) AS emb_p, either(iw_p | if_reformed(provision), ic_p | if_reformed(provision)) AS ga_p,
    either(ro_s, po_s) AS out_s, po_s | no(ro_s) | abroad AS alone_s, emp_s | abroad | either(no(abroad), no(emc_s)) AS emalone_s, either(on_paper, either(iw_s, ic_s) | 4) AS wr_s, any5(wmd, iw_s, use_c | if_16_1(sent), user_c | if_16_1(sent), ic_s) AS gen_s, any5(wmd, iw_s, use_c, user_c | if_reformed(sent), ic_s) AS emb_s, either(iw_s | if_reformed(sent), ic_s | if_reformed(sent)) AS ga_s,
    either(ro_y, po_y) AS out_y, po_y | no(ro_y) | abroad AS alone_y, emp_y | abroad | either(no(abroad), no(emc_y)) AS emalone_y, either(on_paper, either(iw_y, ic_y) | 4) AS wr_y, any5(wmd, iw_y, use_c | if_16_1(payment), user_c | if_16_1(payment), ic_y) AS gen_y, any5(wmd, iw_y, use_c, user_c | if_reformed(payment), ic_y) AS emb_y, either(iw_y | if_reformed(payment), ic_y | if_reformed(payment)) AS ga_y,
    CASE WHEN undated THEN either(ro_1, po_1) END AS out_1, CASE WHEN undated THEN po_1 | no(ro_1) | abroad END AS alone_1, CASE WHEN undated THEN emp_1 | abroad | either(no(abroad), no(emc_1)) END AS emalone_1, CASE WHEN undated THEN either(on_paper, either(iw_1, ic_1) | 4) END AS wr_1, CASE WHEN undated THEN any5(wmd, iw_1, use_c | if_16_1(DATE '2009-11-01'), user_c | if_16_1(DATE '2009-11-01'), ic_1) END AS gen_1, CASE WHEN undated THEN any5(wmd, iw_1, use_c, user_c | if_reformed(DATE '2009-11-01'), ic_1) END AS emb_1, CASE WHEN undated THEN either(iw_1 | if_reformed(DATE '2009-11-01'), ic_1 | if_reformed(DATE '2009-11-01')) END AS ga_1,
    CASE WHEN undated THEN either(ro_2, po_2) END AS out_2, CASE WHEN undated THEN po_2 | no(ro_2) | abroad END AS alone_2, CASE WHEN undated THEN emp_2 | abroad | either(no(abroad), no(emc_2)) END AS emalone_2, CASE WHEN undated THEN either(on_paper, either(iw_2, ic_2) | 4) END AS wr_2, CASE WHEN undated THEN any5(wmd, iw_2, use_c | if_16_1(DATE '2017-01-01'), user_c | if_16_1(DATE '2017-01-01'), ic_2) END AS gen_2, CASE WHEN undated THEN any5(wmd, iw_2, use_c, user_c | if_reformed(DATE '2017-01-01'), ic_2) END AS emb_2, CASE WHEN undated THEN either(iw_2 | if_reformed(DATE '2017-01-01'), ic_2 | if_reformed(DATE '2017-01-01')) END AS ga_2,
    CASE WHEN undated THEN either(ro_3, po_3) END AS out_3, CASE WHEN undated THEN po_3 | no(ro_3) | abroad END AS alone_3, CASE WHEN undated THEN emp_3 | abroad | either(no(abroad), no(emc_3)) END AS emalone_3, CASE WHEN undated THEN either(on_paper, either(iw_3, ic_3) | 4) END AS wr_3, CASE WHEN undated THEN any5(wmd, iw_3, use_c | if_16_1(DATE '2018-12-19'), user_c | if_16_1(DATE '2018-12-19'), ic_3) END AS gen_3, CASE WHEN undated THEN any5(wmd, iw_3, use_c, user_c | if_reformed(DATE '2018-12-19'), ic_3) END AS emb_3, CASE WHEN undated THEN either(iw_3 | if_reformed(DATE '2018-12-19'), ic_3 | if_reformed(DATE '2018-12-19')) END AS ga_3,
    CASE WHEN undated THEN either(ro_4, po_4) END AS out_4, CASE WHEN undated THEN po_4 | no(ro_4) | abroad END AS alone_4, CASE WHEN undated THEN emp_4 | abroad | either(no(abroad), no(emc_4)) END AS emalone_4, CASE WHEN undated THEN either(on_paper, either(iw_4, ic_4) | 4) END AS wr_4, CASE WHEN undated THEN any5(wmd, iw_4, use_c | if_16_1(DATE '2019-04-12'), user_c | if_16_1(DATE '2019-04-12'), ic_4) END AS gen_4, CASE WHEN undated THEN any5(wmd, iw_4, use_c, user_c | if_reformed(DATE '2019-04-12'), ic_4) END AS emb_4, CASE WHEN undated THEN either(iw_4 | if_reformed(DATE '2019-04-12'), ic_4 | if_reformed(DATE '2019-04-12')) END AS ga_4,
    CASE WHEN undated THEN either(ro_5, po_5) END AS out_5, CASE WHEN undated THEN po_5 | no(ro_5) | abroad END AS alone_5, CASE WHEN undated THEN emp_5 | abroad | either(no(abroad), no(emc_5)) END AS emalone_5, CASE WHEN undated THEN either(on_paper, either(iw_5, ic_5) | 4) END AS wr_5, CASE WHEN undated THEN any5(wmd, iw_5, use_c | if_16_1(DATE '2019-08-28'), user_c | if_16_1(DATE '2019-08-28'), ic_5) END AS gen_5, CASE WHEN undated THEN any5(wmd, iw_5, use_c, user_c | if_reformed(DATE '2019-08-28'), ic_5) END AS emb_5, CASE WHEN undated THEN either(iw_5 | if_reformed(DATE '2019-08-28'), ic_5 | if_reformed(DATE '2019-08-28')) END AS ga_5,
    CASE WHEN undated THEN either(ro_6, po_6) END AS out_6, CASE WHEN undated THEN po_6 | no(ro_6) | abroad END AS alone_6, CASE WHEN undated THEN emp_6 | abroad | either(no(abroad), no(emc_6)) END AS emalone_6, CASE WHEN undated THEN either(on_paper, either(iw_6, ic_6) | 4) END AS wr_6, CASE WHEN undated THEN any5(wmd, iw_6, use_c | if_16_1(DATE '2023-07-21'), user_c | if_16_1(DATE '2023-07-21'), ic_6) END AS gen_6, CASE WHEN undated THEN any5(wmd, iw_6, use_c, user_c | if_reformed(DATE '2023-07-21'), ic_6) END AS emb_6, CASE WHEN undated THEN either(iw_6 | if_reformed(DATE '2023-07-21'), ic_6 | if_reformed(DATE '2023-07-21')) END AS ga_6,
    CASE WHEN undated THEN either(ro_7, po_7) END AS out_7, CASE WHEN undated THEN po_7 | no(ro_7) | abroad END AS alone_7, CASE WHEN undated THEN emp_7 | abroad | either(no(abroad), no(emc_7)) END AS emalone_7, CASE WHEN undated THEN either(on_paper, either(iw_7, ic_7) | 4) END AS wr_7, CASE WHEN undated THEN any5(wmd, iw_7, use_c | if_16_1(DATE '2025-10-09'), user_c | if_16_1(DATE '2025-10-09'), ic_7) END AS gen_7, CASE WHEN undated THEN any5(wmd, iw_7, use_c, user_c | if_reformed(DATE '2025-10-09'), ic_7) END AS emb_7, CASE WHEN undated THEN either(iw_7 | if_reformed(DATE '2025-10-09'), ic_7 | if_reformed(DATE '2025-10-09')) END AS ga_7,
    CASE WHEN undated THEN either(ro_8, po_8) END AS out_8, CASE WHEN undated THEN po_8 | no(ro_8) | abroad END AS alone_8, CASE WHEN undated THEN emp_8 | abroad | either(no(abroad), no(emc_8)) END AS emalone_8, CASE WHEN undated THEN either(on_paper, either(iw_8, ic_8) | 4) END AS wr_8, CASE WHEN undated THEN any5(wmd, iw_8, use_c | if_16_1(DATE '2026-11-23'), user_c | if_16_1(DATE '2026-11-23'), ic_8) END AS gen_8, CASE WHEN undated THEN any5(wmd, iw_8, use_c, user_c | if_reformed(DATE '2026-11-23'), ic_8) END AS emb_8, CASE WHEN undated THEN either(iw_8 | if_reformed(DATE '2026-11-23'), ic_8 | if_reformed(DATE '2026-11-23')) END AS ga_8
  FROM days_1
), days_3 AS (
  SELECT *,
    any3(em_p | emb_p | either(no(emalone_p), 4), out_p | gen_p | either(no(alone_p), 4), ga_p) AS met_p, CASE WHEN claimed THEN of_concern(provision, wmd, use_c, user_c, em_p, out_p, iw_p, ic_p, emalone_p, alone_p) END AS con_p, CASE WHEN claimed THEN of_concern(provision, wmd_beyond, use_c, user_c_beyond, em_p, out_p, iw_p, ic_p, emalone_p, alone_p) END AS conb_p,
    any3(em_s | emb_s | either(no(emalone_s), 4), out_s | gen_s | either(no(alone_s), 4), ga_s) AS met_s, CASE WHEN claimed THEN of_concern(sent, wmd, use_c, user_c, em_s, out_s, iw_s, ic_s, emalone_s, alone_s) END AS con_s, CASE WHEN claimed THEN of_concern(sent, wmd_beyond, use_c, user_c_beyond, em_s, out_s, iw_s, ic_s, emalone_s, alone_s) END AS conb_s,
    any3(em_y | emb_y | either(no(emalone_y), 4), out_y | gen_y | either(no(alone_y), 4), ga_y) AS met_y, CASE WHEN claimed THEN of_concern(payment, wmd, use_c, user_c, em_y, out_y, iw_y, ic_y, emalone_y, alone_y) END AS con_y, CASE WHEN claimed THEN of_concern(payment, wmd_beyond, use_c, user_c_beyond, em_y, out_y, iw_y, ic_y, emalone_y, alone_y) END AS conb_y,
    CASE WHEN undated THEN any3(em_1 | emb_1 | either(no(emalone_1), 4), out_1 | gen_1 | either(no(alone_1), 4), ga_1) END AS met_1, CASE WHEN undated THEN CASE WHEN claimed THEN of_concern(DATE '2009-11-01', wmd, use_c, user_c, em_1, out_1, iw_1, ic_1, emalone_1, alone_1) END END AS con_1, CASE WHEN undated THEN CASE WHEN claimed THEN of_concern(DATE '2009-11-01', wmd_beyond, use_c, user_c_beyond, em_1, out_1, iw_1, ic_1, emalone_1, alone_1) END END AS conb_1,
    CASE WHEN undated THEN any3(em_2 | emb_2 | either(no(emalone_2), 4), out_2 | gen_2 | either(no(alone_2), 4), ga_2) END AS met_2, CASE WHEN undated THEN CASE WHEN claimed THEN of_concern(DATE '2017-01-01', wmd, use_c, user_c, em_2, out_2, iw_2, ic_2, emalone_2, alone_2) END END AS con_2, CASE WHEN undated THEN CASE WHEN claimed THEN of_concern(DATE '2017-01-01', wmd_beyond, use_c, user_c_beyond, em_2, out_2, iw_2, ic_2, emalone_2, alone_2) END END AS conb_2,
    CASE WHEN undated THEN any3(em_3 | emb_3 | either(no(emalone_3), 4), out_3 | gen_3 | either(no(alone_3), 4), ga_3) END AS met_3, CASE WHEN undated THEN CASE WHEN claimed THEN of_concern(DATE '2018-12-19', wmd, use_c, user_c, em_3, out_3, iw_3, ic_3, emalone_3, alone_3) END END AS con_3, CASE WHEN undated THEN CASE WHEN claimed THEN of_concern(DATE '2018-12-19', wmd_beyond, use_c, user_c_beyond, em_3, out_3, iw_3, ic_3, emalone_3, alone_3) END END AS conb_3,
    CASE WHEN undated THEN any3(em_4 | emb_4 | either(no(emalone_4), 4), out_4 | gen_4 | either(no(alone_4), 4), ga_4) END AS met_4, CASE WHEN undated THEN CASE WHEN claimed THEN of_concern(DATE '2019-04-12', wmd, use_c, user_c, em_4, out_4, iw_4, ic_4, emalone_4, alone_4) END END AS con_4, CASE WHEN undated THEN CASE WHEN claimed THEN of_concern(DATE '2019-04-12', wmd_beyond, use_c, user_c_beyond, em_4, out_4, iw_4, ic_4, emalone_4, alone_4) END END AS conb_4,
    CASE WHEN undated THEN any3(em_5 | emb_5 | either(no(emalone_5), 4), out_5 | gen_5 | either(no(alone_5), 4), ga_5) END AS met_5, CASE WHEN undated THEN CASE WHEN claimed THEN of_concern(DATE '2019-08-28', wmd, use_c, user_c, em_5, out_5, iw_5, ic_5, emalone_5, alone_5) END END AS con_5, CASE WHEN undated THEN CASE WHEN claimed THEN of_concern(DATE '2019-08-28', wmd_beyond, use_c, user_c_beyond, em_5, out_5, iw_5, ic_5, emalone_5, alone_5) END END AS conb_5,
    CASE WHEN undated THEN any3(em_6 | emb_6 | either(no(emalone_6), 4), out_6 | gen_6 | either(no(alone_6), 4), ga_6) END AS met_6, CASE WHEN undated THEN CASE WHEN claimed THEN of_concern(DATE '2023-07-21', wmd, use_c, user_c, em_6, out_6, iw_6, ic_6, emalone_6, alone_6) END END AS con_6, CASE WHEN undated THEN CASE WHEN claimed THEN of_concern(DATE '2023-07-21', wmd_beyond, use_c, user_c_beyond, em_6, out_6, iw_6, ic_6, emalone_6, alone_6) END END AS conb_6,
    CASE WHEN undated THEN any3(em_7 | emb_7 | either(no(emalone_7), 4), out_7 | gen_7 | either(no(alone_7), 4), ga_7) END AS met_7, CASE WHEN undated THEN CASE WHEN claimed THEN of_concern(DATE '2025-10-09', wmd, use_c, user_c, em_7, out_7, iw_7, ic_7, emalone_7, alone_7) END END AS con_7, CASE WHEN undated THEN CASE WHEN claimed THEN of_concern(DATE '2025-10-09', wmd_beyond, use_c, user_c_beyond, em_7, out_7, iw_7, ic_7, emalone_7, alone_7) END END AS conb_7,
    CASE WHEN undated THEN any3(em_8 | emb_8 | either(no(emalone_8), 4), out_8 | gen_8 | either(no(alone_8), 4), ga_8) END AS met_8, CASE WHEN undated THEN CASE WHEN claimed THEN of_concern(DATE '2026-11-23', wmd, use_c, user_c, em_8, out_8, iw_8, ic_8, emalone_8, alone_8) END END AS con_8, CASE WHEN undated THEN CASE WHEN claimed THEN of_concern(DATE '2026-11-23', wmd_beyond, use_c, user_c_beyond, em_8, out_8, iw_8, ic_8, emalone_8, alone_8) END END AS conb_8
  FROM days_2
), dated AS (
  SELECT *,
    either(listed, row_16 | met_p | wr_p) AS ctl_p, excused(iw_p, con_p, conb_p) AS exc_p,
    either(listed, row_16 | met_s | wr_s) AS ctl_s, excused(iw_s, con_s, conb_s) AS exc_s,
    either(listed, row_16 | met_y | wr_y) AS ctl_y, excused(iw_y, con_y, conb_y) AS exc_y,
    CASE WHEN undated THEN either(listed, row_16 | met_1 | wr_1) END AS ctl_1, CASE WHEN undated THEN excused(iw_1, con_1, conb_1) END AS exc_1,
    CASE WHEN undated THEN either(listed, row_16 | met_2 | wr_2) END AS ctl_2, CASE WHEN undated THEN excused(iw_2, con_2, conb_2) END AS exc_2,
    CASE WHEN undated THEN either(listed, row_16 | met_3 | wr_3) END AS ctl_3, CASE WHEN undated THEN excused(iw_3, con_3, conb_3) END AS exc_3,
    CASE WHEN undated THEN either(listed, row_16 | met_4 | wr_4) END AS ctl_4, CASE WHEN undated THEN excused(iw_4, con_4, conb_4) END AS exc_4,
    CASE WHEN undated THEN either(listed, row_16 | met_5 | wr_5) END AS ctl_5, CASE WHEN undated THEN excused(iw_5, con_5, conb_5) END AS exc_5,
    CASE WHEN undated THEN either(listed, row_16 | met_6 | wr_6) END AS ctl_6, CASE WHEN undated THEN excused(iw_6, con_6, conb_6) END AS exc_6,
    CASE WHEN undated THEN either(listed, row_16 | met_7 | wr_7) END AS ctl_7, CASE WHEN undated THEN excused(iw_7, con_7, conb_7) END AS exc_7,
    CASE WHEN undated THEN either(listed, row_16 | met_8 | wr_8) END AS ctl_8, CASE WHEN undated THEN excused(iw_8, con_8, conb_8) END AS exc_8,
    recipient_outside(as_of()) AS recipient_now, place_outside(as_of()) AS place_now,
    licence_runs(provision) AS runs_p, licence_runs(sent) AS runs_s, licence_runs(payment) AS runs_y
  FROM days_3
), applying AS (
  SELECT *,
    row_16 | met_p | wr_p AS caught_p,
    CASE WHEN step_unknown THEN 8 WHEN first_step IS NULL THEN 2 WHEN first_step < DATE '2024-12-30' THEN 0 ELSE 16 END AS early,
    any3(not_japan, abroad, special | 4) | either(by_resident, no(acquired) | 4)
      | CASE WHEN step_unknown THEN 8 WHEN last_step IS NULL THEN 2 WHEN last_step >= DATE '2024-12-30' THEN 0 ELSE 16 END
      | either(for_design | noticed_design, for_manufacture | noticed_manufacture) | enables
      | either(more_than_nda, provision_there)
      | either(recipient_now | place_now, either(recipient_now, place_now) | 4) | no(listed) | not_public
      | no(basic_research) | no(minimum_claimed | 4) | no(licensed_after | 4) AS report_base,
    CASE WHEN first_step > DATE '0001-01-01' THEN CAST(first_step - 1 AS DATE) END AS report_due
  FROM dated
), report AS (
  SELECT *,
    report_base | no(either(early, CASE WHEN old_there = 0 THEN CASE WHEN old_contract < DATE '2024-12-30' THEN 0 ELSE 16 END ELSE old_there END) | no(adds) | 4) AS report_applies,
    either(by_resident, no(acquired)) | CASE WHEN provision_there = 0 AND provision > as_of() THEN 16 ELSE provision_there END AS records_apply,
    CASE WHEN kept_there > 0 THEN kept_there WHEN provision_there = 8 OR years IS NULL THEN 8
      WHEN kept_until >= CAST(provision + to_years(years) AS DATE) THEN 0 ELSE 16 END AS records_kept
  FROM applying
), decided AS (
  SELECT *,
    CASE WHEN payment_there = 8 THEN agreed(undated(either(provided_abroad | ctl_1, by_resident | special | either(listed, either(out_1, 4) | ctl_1)), exc_1) | undated(either(provided_abroad | ctl_2, by_resident | special | either(listed, either(out_2, 4) | ctl_2)), exc_2) | undated(either(provided_abroad | ctl_3, by_resident | special | either(listed, either(out_3, 4) | ctl_3)), exc_3) | undated(either(provided_abroad | ctl_4, by_resident | special | either(listed, either(out_4, 4) | ctl_4)), exc_4) | undated(either(provided_abroad | ctl_5, by_resident | special | either(listed, either(out_5, 4) | ctl_5)), exc_5) | undated(either(provided_abroad | ctl_6, by_resident | special | either(listed, either(out_6, 4) | ctl_6)), exc_6) | undated(either(provided_abroad | ctl_7, by_resident | special | either(listed, either(out_7, 4) | ctl_7)), exc_7) | undated(either(provided_abroad | ctl_8, by_resident | special | either(listed, either(out_8, 4) | ctl_8)), exc_8))
      ELSE licensed(payment, payment_there, DATE '2009-11-01', either(provided_abroad | ctl_y, by_resident | special | either(listed, either(out_y, 4) | ctl_y)), exc_y, granted(fits(out_y) | either(runs_y, ran_at_provision()))) END AS payment_status,
    CASE WHEN provision_there = 8 THEN agreed(undated(provided_abroad | listed, exc_1) | undated(provided_abroad | listed, exc_2) | undated(provided_abroad | listed, exc_3) | undated(provided_abroad | listed, exc_4) | undated(provided_abroad | listed, exc_5) | undated(provided_abroad | listed, exc_6) | undated(provided_abroad | listed, exc_7) | undated(provided_abroad | listed, exc_8))
      ELSE licensed(provision, provision_there, DATE '2009-11-01', provided_abroad | listed, exc_p, granted(under_1 | runs_p)) END AS listed_status,
    CASE WHEN provision_there = 8 THEN agreed(undated(in_japan | special | either(listed, either(out_5, 4) | ctl_5), exc_5) | undated(in_japan | special | either(listed, either(out_6, 4) | ctl_6), exc_6) | undated(in_japan | special | either(listed, either(out_7, 4) | ctl_7), exc_7) | undated(in_japan | special | either(listed, either(out_8, 4) | ctl_8), exc_8))
      ELSE licensed(provision, provision_there, DATE '2022-05-01', in_japan | special | either(listed, either(out_p, 4) | ctl_p), exc_p, granted(under_1 | runs_p)) END AS deemed_status,
    CASE WHEN provision_there = 8 THEN agreed(undated(provided_abroad | out_1 | row_16 | met_1 | wr_1, exc_1) | undated(provided_abroad | out_2 | row_16 | met_2 | wr_2, exc_2) | undated(provided_abroad | out_3 | row_16 | met_3 | wr_3, exc_3) | undated(provided_abroad | out_4 | row_16 | met_4 | wr_4, exc_4) | undated(provided_abroad | out_5 | row_16 | met_5 | wr_5, exc_5) | undated(provided_abroad | out_6 | row_16 | met_6 | wr_6, exc_6) | undated(provided_abroad | out_7 | row_16 | met_7 | wr_7, exc_7) | undated(provided_abroad | out_8 | row_16 | met_8 | wr_8, exc_8))
      ELSE licensed(provision, provision_there, DATE '2009-11-01', provided_abroad | out_p | caught_p, exc_p, granted(under_1 | runs_p)) END AS catch_all_status,
    CASE WHEN provision_there = 8 THEN agreed(undated(provided_abroad | no(out_7) | row_16 | met_7 | wr_7, exc_7) | undated(provided_abroad | no(out_8) | row_16 | met_8 | wr_8, exc_8))
      ELSE licensed(provision, provision_there, DATE '2025-10-09', provided_abroad | no(out_p) | caught_p, exc_p, granted(under_2 | runs_p)) END AS group_a_status,
    CASE WHEN sent_there = 8 THEN agreed(undated(media | either(provided_abroad | dated_deal, 4) | ctl_1, exc_1) | undated(media | either(provided_abroad | dated_deal, 4) | ctl_2, exc_2) | undated(media | either(provided_abroad | dated_deal, 4) | ctl_3, exc_3) | undated(media | either(provided_abroad | dated_deal, 4) | ctl_4, exc_4) | undated(media | either(provided_abroad | dated_deal, 4) | ctl_5, exc_5) | undated(media | either(provided_abroad | dated_deal, 4) | ctl_6, exc_6) | undated(media | either(provided_abroad | dated_deal, 4) | ctl_7, exc_7) | undated(media | either(provided_abroad | dated_deal, 4) | ctl_8, exc_8))
      ELSE licensed(sent, sent_there, DATE '2009-11-01', media | either(provided_abroad | dated_deal, 4) | ctl_s, exc_s, granted(either(under_3, fits(out_s)) | runs_s)) END AS sending_status,
    CASE
      WHEN report_applies >= 16 OR (first_step IS NULL AND NOT step_unknown) THEN 'not_applicable'
      WHEN step_unknown THEN 'unknown'
      WHEN report_applies > 0 THEN why(report_applies | CASE WHEN report_due IS NULL THEN 0
        WHEN filed_there = 0 AND filed <= as_of() THEN CASE WHEN accurate < 16 THEN accurate ELSE 0 END
        WHEN filed_there = 8 THEN 8 ELSE 0 END)
      WHEN report_due IS NULL THEN 'unknown'
      WHEN filed_there = 0 AND filed <= as_of() THEN CASE
        WHEN accurate >= 16 THEN CASE WHEN early = 0 THEN 'review' ELSE 'violation' END
        WHEN accurate > 0 THEN why(accurate)
        WHEN filed > report_due THEN 'review'
        WHEN early = 0 THEN 'review' ELSE 'compliant' END
      WHEN filed_there = 8 THEN 'unknown'
      WHEN as_of() <= report_due THEN 'due'
      WHEN as_of() <= first_step THEN 'review'
      WHEN early = 0 THEN 'review'
      ELSE 'violation' END AS report_status,
    CASE WHEN condition_applies >= 16 THEN 'not_applicable' WHEN condition_applies > 0 OR (conditions_breached > 0 AND conditions_breached < 16) THEN 'unknown'
      WHEN conditions_breached = 0 THEN 'violation' ELSE 'compliant' END AS condition_status,
    CASE WHEN records_apply >= 16 THEN 'not_applicable'
      WHEN records_apply > 0 OR (records_kept > 0 AND records_kept < 16) THEN why((records_apply | CASE WHEN records_kept < 16 THEN records_kept ELSE 0 END))
      WHEN records_kept >= 16 THEN 'review' ELSE 'compliant' END AS records_status
  FROM report
)
SELECT
  id,
  payment_status AS "FEFA-16-5_status", CASE WHEN payment_status <> 'not_applicable' THEN payment END AS "FEFA-16-5_due",
  CASE WHEN payment_status = 'violation' THEN 'payment_imprisonment' END AS "FEFA-16-5_exposure",
  listed_status AS "FEFA-25-1_status", CASE WHEN listed_status <> 'not_applicable' THEN provision END AS "FEFA-25-1_due",
  CASE WHEN listed_status = 'violation' THEN gravest_of() END AS "FEFA-25-1_exposure",
  deemed_status AS "FEFA-25-1-deemed_status", CASE WHEN deemed_status <> 'not_applicable' THEN provision END AS "FEFA-25-1-deemed_due",
  CASE WHEN deemed_status = 'violation' THEN gravest_of() END AS "FEFA-25-1-deemed_exposure",
  catch_all_status AS "FEFA-25-1-16_status", CASE WHEN catch_all_status <> 'not_applicable' THEN provision END AS "FEFA-25-1-16_due",
  CASE WHEN catch_all_status = 'violation' THEN 'unlicensed_imprisonment' END AS "FEFA-25-1-16_exposure",
  group_a_status AS "FEFA-25-2_status", CASE WHEN group_a_status <> 'not_applicable' THEN provision END AS "FEFA-25-2_due",
  CASE WHEN group_a_status = 'violation' THEN 'group_a_unlicensed_imprisonment' END AS "FEFA-25-2_exposure",
  sending_status AS "FEFA-25-3_status", CASE WHEN sending_status <> 'not_applicable' THEN sent END AS "FEFA-25-3_due",
  CASE WHEN sending_status = 'violation' THEN CASE WHEN either(listed, out_s) < 16
    THEN 'media_imprisonment' ELSE 'media_group_a_imprisonment' END END AS "FEFA-25-3_exposure",
  report_status AS "FEFA-55-8_status", CASE WHEN report_status <> 'not_applicable' AND NOT step_unknown THEN report_due END AS "FEFA-55-8_due",
  CASE WHEN report_status = 'violation' THEN 'report_imprisonment' END AS "FEFA-55-8_exposure",
  condition_status AS "FEFA-67_status", CAST(NULL AS DATE) AS "FEFA-67_due",
  CASE WHEN condition_status = 'violation' THEN CASE WHEN under_1 < 16 THEN 'condition_imprisonment' ELSE 'condition_non_penal_fine' END END AS "FEFA-67_exposure",
  records_status AS "FEFA-RECORDS_status", CAST(NULL AS DATE) AS "FEFA-RECORDS_due", CAST(NULL AS VARCHAR) AS "FEFA-RECORDS_exposure"
FROM decided;
