const traceLink = 'https://opus.tracelink.com/documentation'

/** The public pages that the table of messages rests on. */
export const sources = {
  exchangeOverview: `${traceLink}/2026.1/en-US/api/som/async/epcis/top_menu/overview.htm`,
  exchangeOfManufacturers: `${traceLink}/2024.7/en-US/api/som/async/epcis/top_menu/use_cases_pharmaceutical_manufacturer.htm`,
  exchangeOfProviders: `${traceLink}/2024.7/en-US/api/som/async/epcis/top_menu/use_cases_3pl.htm`,
  esmOfMakers: `${traceLink}/2024.4/en-US/api/som/async/esm/top_menu/use_cases_cmo.htm`,
  esmOfProviders: `${traceLink}/2024.4/en-US/api/som/async/esm/top_menu/use_cases_3pl.htm`,
  esmDisaggregate: `${traceLink}/2024.4/en-US/api/som/async/esm/esm_disaggregate/esm_disaggregate_guidelines_v1_2.htm`,
  integrationOfManufacturers: `${traceLink}/2024.3/en-US/api/som/async/integration/top_menu/use_cases_pharmaceutical_manufacturer.htm`,
  aggregationUpdate: `${traceLink}/2025.1/en-US/api/som/async/integration/epcis_aggregation_update/epcis_v1_2_aggregation_update_errors.htm`,
  aggregateUpdate: `${traceLink}/2024.3/en-US/api/som/soap/AggregateUpdate/AggregateUpdateGuidelines_request.htm`,
  receiptEvent: `${traceLink}/2026.1/en-US/api/som/async/epcis/epcis_v1_2_receipt_event/receipt_event_epcis_v1_2.htm`,
  updateStatus: `${traceLink}/2026.1/en-US/api/som/async/esm/esm_update_sn_status/esm_update_sn_status_errors.htm`,
  endOfBatch: `${traceLink}/2024.5/en-US/api/som/async/epcis/epcis_v1_2_end_of_batch/end_of_batch_overview.htm`,
  productRelease: `${traceLink}/2025.1/en-US/api/som/async/epcis/epcis_v1_2_product_release/product_release_event_epcis_v1_2.htm`,
  processingResponse: `${traceLink}/2025.2/en-US/api/processing-response/top_menu/use_cases_som.htm`,
  faq: `${traceLink}/2024.4/en-US/snx/Content/topics/faqs.htm`,
  errorDeclaration: 'GS1 EPCIS 2.0, section 7.4.1.2',
} as const
