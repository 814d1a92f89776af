/**
 * District councils, which have no social care of their own, under the code of the county that looks after it there: each with
 * its GSS codes, the one of today first. Office for National Statistics as gathered by mySociety, 2025 (CC BY 4.0).
 */
export const districts: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  // Cambridgeshire
  E10000003: {
    Cambridge: ['E07000008'],
    'East Cambridgeshire': ['E07000009'],
    Fenland: ['E07000010'],
    Huntingdonshire: ['E07000011'],
    'South Cambridgeshire': ['E07000012'],
  },
  // Derbyshire
  E10000007: {
    'Amber Valley': ['E07000032'],
    Bolsover: ['E07000033'],
    Chesterfield: ['E07000034'],
    'Derbyshire Dales': ['E07000035'],
    Erewash: ['E07000036'],
    'High Peak': ['E07000037'],
    'North East Derbyshire': ['E07000038'],
    'South Derbyshire': ['E07000039'],
  },
  // Devon
  E10000008: {
    'East Devon': ['E07000040'],
    Exeter: ['E07000041'],
    'Mid Devon': ['E07000042'],
    'North Devon': ['E07000043'],
    'South Hams': ['E07000044'],
    Teignbridge: ['E07000045'],
    Torridge: ['E07000046'],
    'West Devon': ['E07000047'],
  },
  // East Sussex
  E10000011: {
    Eastbourne: ['E07000061'],
    Hastings: ['E07000062'],
    Lewes: ['E07000063'],
    Rother: ['E07000064'],
    Wealden: ['E07000065'],
  },
  // Essex
  E10000012: {
    Basildon: ['E07000066'],
    Braintree: ['E07000067'],
    Brentwood: ['E07000068'],
    'Castle Point': ['E07000069'],
    Chelmsford: ['E07000070'],
    Colchester: ['E07000071'],
    'Epping Forest': ['E07000072'],
    Harlow: ['E07000073'],
    Maldon: ['E07000074'],
    Rochford: ['E07000075'],
    Tendring: ['E07000076'],
    Uttlesford: ['E07000077'],
  },
  // Gloucestershire
  E10000013: {
    Cheltenham: ['E07000078'],
    Cotswold: ['E07000079'],
    'Forest of Dean': ['E07000080'],
    Gloucester: ['E07000081'],
    Stroud: ['E07000082'],
    Tewkesbury: ['E07000083'],
  },
  // Hampshire
  E10000014: {
    'Basingstoke and Deane': ['E07000084'],
    'East Hampshire': ['E07000085'],
    Eastleigh: ['E07000086'],
    Fareham: ['E07000087'],
    Gosport: ['E07000088'],
    Hart: ['E07000089'],
    Havant: ['E07000090'],
    'New Forest': ['E07000091'],
    Rushmoor: ['E07000092'],
    'Test Valley': ['E07000093'],
    Winchester: ['E07000094'],
  },
  // Hertfordshire
  E10000015: {
    Broxbourne: ['E07000095'],
    Dacorum: ['E07000096'],
    'East Hertfordshire': ['E07000242', 'E07000097'],
    Hertsmere: ['E07000098'],
    'North Hertfordshire': ['E07000099'],
    'St Albans': ['E07000240', 'E07000100'],
    Stevenage: ['E07000243', 'E07000101'],
    'Three Rivers': ['E07000102'],
    Watford: ['E07000103'],
    'Welwyn Hatfield': ['E07000241', 'E07000104'],
  },
  // Kent
  E10000016: {
    Ashford: ['E07000105'],
    Canterbury: ['E07000106'],
    Dartford: ['E07000107'],
    Dover: ['E07000108'],
    'Folkestone and Hythe': ['E07000112'],
    Gravesham: ['E07000109'],
    Maidstone: ['E07000110'],
    Sevenoaks: ['E07000111'],
    Swale: ['E07000113'],
    Thanet: ['E07000114'],
    'Tonbridge and Malling': ['E07000115'],
    'Tunbridge Wells': ['E07000116'],
  },
  // Lancashire
  E10000017: {
    Burnley: ['E07000117'],
    Chorley: ['E07000118'],
    Fylde: ['E07000119'],
    Hyndburn: ['E07000120'],
    Lancaster: ['E07000121'],
    Pendle: ['E07000122'],
    Preston: ['E07000123'],
    'Ribble Valley': ['E07000124'],
    Rossendale: ['E07000125'],
    'South Ribble': ['E07000126'],
    'West Lancashire': ['E07000127'],
    Wyre: ['E07000128'],
  },
  // Leicestershire
  E10000018: {
    Blaby: ['E07000129'],
    Charnwood: ['E07000130'],
    Harborough: ['E07000131'],
    'Hinckley and Bosworth': ['E07000132'],
    Melton: ['E07000133'],
    'North West Leicestershire': ['E07000134'],
    'Oadby and Wigston': ['E07000135'],
  },
  // Lincolnshire
  E10000019: {
    Boston: ['E07000136'],
    'City of Lincoln': ['E07000138'],
    'East Lindsey': ['E07000137'],
    'North Kesteven': ['E07000139'],
    'South Holland': ['E07000140'],
    'South Kesteven': ['E07000141'],
    'West Lindsey': ['E07000142'],
  },
  // Norfolk
  E10000020: {
    Breckland: ['E07000143'],
    Broadland: ['E07000144'],
    'Great Yarmouth': ['E07000145'],
    'Kings Lynn and West Norfolk': ['E07000146'],
    'North Norfolk': ['E07000147'],
    Norwich: ['E07000148'],
    'South Norfolk': ['E07000149'],
  },
  // Nottinghamshire
  E10000024: {
    Ashfield: ['E07000170'],
    Bassetlaw: ['E07000171'],
    Broxtowe: ['E07000172'],
    Gedling: ['E07000173'],
    Mansfield: ['E07000174'],
    'Newark and Sherwood': ['E07000175'],
    Rushcliffe: ['E07000176'],
  },
  // Oxfordshire
  E10000025: {
    Cherwell: ['E07000177'],
    Oxford: ['E07000178'],
    'South Oxfordshire': ['E07000179'],
    'Vale of White Horse': ['E07000180'],
    'West Oxfordshire': ['E07000181'],
  },
  // Staffordshire
  E10000028: {
    'Cannock Chase': ['E07000192'],
    'East Staffordshire': ['E07000193'],
    Lichfield: ['E07000194'],
    'Newcastle-under-Lyme': ['E07000195'],
    'South Staffordshire': ['E07000196'],
    Stafford: ['E07000197'],
    'Staffordshire Moorlands': ['E07000198'],
    Tamworth: ['E07000199'],
  },
  // Suffolk
  E10000029: {
    Babergh: ['E07000200'],
    'East Suffolk': ['E07000244'],
    Ipswich: ['E07000202'],
    'Mid Suffolk': ['E07000203'],
    'West Suffolk': ['E07000245'],
  },
  // Surrey
  E10000030: {
    Elmbridge: ['E07000207'],
    'Epsom and Ewell': ['E07000208'],
    Guildford: ['E07000209'],
    'Mole Valley': ['E07000210'],
    'Reigate and Banstead': ['E07000211'],
    Runnymede: ['E07000212'],
    Spelthorne: ['E07000213'],
    'Surrey Heath': ['E07000214'],
    Tandridge: ['E07000215'],
    Waverley: ['E07000216'],
    Woking: ['E07000217'],
  },
  // Warwickshire
  E10000031: {
    'North Warwickshire': ['E07000218'],
    'Nuneaton and Bedworth': ['E07000219'],
    Rugby: ['E07000220'],
    'Stratford-on-Avon': ['E07000221'],
    Warwick: ['E07000222'],
  },
  // West Sussex
  E10000032: {
    Adur: ['E07000223'],
    Arun: ['E07000224'],
    Chichester: ['E07000225'],
    Crawley: ['E07000226'],
    Horsham: ['E07000227'],
    'Mid Sussex': ['E07000228'],
    Worthing: ['E07000229'],
  },
  // Worcestershire
  E10000034: {
    Bromsgrove: ['E07000234'],
    'Malvern Hills': ['E07000235'],
    Redditch: ['E07000236'],
    Worcester: ['E07000237'],
    Wychavon: ['E07000238'],
    'Wyre Forest': ['E07000239'],
  },
};
